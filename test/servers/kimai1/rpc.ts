/** JSON-RPC as Zend's server speaks it: how a body becomes a call, and its result an answer. */
import type { SandboxResponse } from '../http.ts'
import type { Result } from './answers.ts'
import { crash, json, noContent } from './interrupt.ts'
import type { Method } from './methods.ts'
import { fieldsOf, isArray, isSet, parseJson, toText, type Fields, type Json } from './php.ts'

interface Request {
  /** Always text once it is given (page). */
  id: string | null
  /** Whether the request said `"jsonrpc":"2.0"`, so whether the answer does. */
  second: boolean
  /** Null where it is missing or no method's name. */
  method: string | null
  params: Json[] | Fields
}

/** Every handled call is HTTP 200; a successful one without an id is a 204 (page). */
export function answerCall(
  body: string,
  methods: Map<string, Method>,
  serve: (method: Method, args: Json[]) => Result,
): SandboxResponse {
  const request = readRequest(body)
  const envelope = { id: request.id, ...(request.second ? { jsonrpc: '2.0' } : {}) }
  const fault = (code: number, message: string): SandboxResponse =>
    json({ error: { code, message, data: null }, ...envelope })
  if (request.method === null) return fault(-32_600, 'Invalid Request')
  const method = methods.get(request.method)
  if (method === undefined) return fault(-32_601, 'Method not found')
  const result = serve(method, argumentsOf(method, request.params))
  return request.id === null ? noContent() : json({ result, ...envelope })
}

const NAME = /^[a-z][a-z0-9_.]*$/i

/** An empty body and a batch are requests without a method; malformed JSON and bare values crash PHP. */
function readRequest(body: string): Request {
  const value = body === '' || body === '0' ? {} : parseJson(body)
  if (value === undefined || !isArray(value)) throw crash()
  const { id, jsonrpc, method, params = [] } = fieldsOf(value)
  if (!isArray(params)) throw crash()
  const name = method === undefined ? '' : toText(method)
  return {
    id: id === undefined ? null : isArray(id) ? 'Array' : toText(id),
    second: ['2.0', '2', 2].some((version) => version === jsonrpc),
    method: NAME.test(name) ? name : null,
    params,
  }
}

/** By place, missing ones become the default or null; by name, a missing required one crashes PHP (page). */
function argumentsOf({ params }: Method, given: Json[] | Fields): Json[] {
  const [firstKey] = Object.keys(given)
  const named = firstKey !== undefined && !/^\d+$/.test(firstKey)
  const args = named ? byName(params, fieldsOf(given)) : byPlace(params, Object.values(given))
  if (params.some(({ mustBeArray }, at) => mustBeArray === true && !isArray(args[at] ?? null))) throw crash()
  return args
}

const byPlace = (params: Param[], values: Json[]): Json[] =>
  params.map((param, at) => (at < values.length ? (values[at] ?? null) : (param.default ?? null)))

/** An optional one that is missing is null, not its default. */
const byName = (params: Param[], fields: Fields): Json[] =>
  params.map((param) => {
    const value = fields[param.name]
    if (!isSet(value) && param.default === undefined) throw crash()
    return value ?? null
  })

type Param = Method['params'][number]
