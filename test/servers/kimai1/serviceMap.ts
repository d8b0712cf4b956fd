/** The service map that a GET is answered with: which methods there are, and their parameters (page). */
import type { Method, Param } from './methods.ts'

/** `target` is the address as the server sees it, always with `http://`. */
export function serviceMap(methods: Map<string, Method>, target: string): object {
  const services = Object.fromEntries([...methods].map(([name, method]) => [name, service(method)]))
  return {
    transport: 'POST',
    envelope: ENVELOPE,
    contentType: 'application/json',
    SMDVersion: '2.0',
    target,
    services,
    methods: services,
  }
}

const ENVELOPE = 'JSON-RPC-2.0'

/** The names of PHP's types there. */
const JSON_TYPES: Record<string, string> = { int: 'integer', bool: 'boolean', mixed: 'any' }

const jsonType = (type: string): string => JSON_TYPES[type] ?? type
const oneOrAll = (types: string[]): string | string[] => (types.length === 1 ? (types[0] ?? '') : types)

const service = ({ params, returns }: Method): object => ({
  envelope: ENVELOPE,
  transport: 'POST',
  parameters: params.map(parameter),
  returns: oneOrAll(returns.flatMap((type) => Array.from({ length: signatures(params) }, () => jsonType(type)))),
})

const parameter = (param: Param): object => ({
  type: oneOrAll(param.types.map(jsonType)),
  name: param.name,
  optional: param.default !== undefined,
  ...(param.default === undefined || param.default === null ? {} : { default: param.default }),
  ...(param.description === undefined ? {} : { description: param.description }),
})

/** How many ways there are to call it: an optional parameter may end the list. The return type is named for each. */
const signatures = (params: Param[]): number =>
  params.reduceRight((rest, param) => (param.default === undefined ? 0 : 1) + param.types.length * rest, 1)
