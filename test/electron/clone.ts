/**
 * Structured clone as text: what Electron's IPC lets through, through one JSON string.
 * The source of this function also runs in the page, so it may use nothing from outside.
 */
export function makeCodec() {
  type Encoded = string | number | boolean | null | Encoded[]
  const uncloneable = () => new Error('An object could not be cloned.')

  function encode(value: unknown, seen: Map<object, number>): Encoded {
    if (typeof value === 'number') {
      if (Object.is(value, -0)) return ['number', '-0']
      return Number.isFinite(value) ? value : ['number', String(value)]
    }
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
    if (typeof value === 'undefined') return ['undefined']
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (typeof value === 'object') return encodeObject(value, seen)
    throw uncloneable()
  }

  function encodeObject(value: object, seen: Map<object, number>): Encoded {
    const before = seen.get(value)
    if (before !== undefined) return ['seen', before]
    seen.set(value, seen.size)
    const inner = (item: unknown) => encode(item, seen)
    // By tag and not by instanceof: in a page, values come from another world's constructors.
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    if (Array.isArray(value)) return ['array', ...Array.from(value, inner)]
    if (ArrayBuffer.isView(value)) {
      return ['bytes', tag, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }
    switch (tag) {
      case 'Date':
        return ['date', (value as Date).getTime()]
      case 'RegExp':
        return ['regexp', (value as RegExp).source, (value as RegExp).flags]
      case 'Map':
        return ['map', ...Array.from(value as Map<unknown, unknown>, ([key, item]) => [inner(key), inner(item)])]
      case 'Set':
        return ['set', ...Array.from(value as Set<unknown>, inner)]
      case 'Error': {
        const { name, message, stack } = value as Error
        return ['error', name, message, stack ?? '']
      }
      case 'ArrayBuffer':
        return ['bytes', tag, toBase64(new Uint8Array(value as ArrayBuffer))]
      case 'Promise':
      case 'WeakMap':
      case 'WeakSet':
      case 'WeakRef':
        throw uncloneable()
      default:
        return ['object', ...Object.entries(value).map(([key, item]) => [key, inner(item)])]
    }
  }

  function decode(encoded: Encoded, seen: unknown[]): unknown {
    if (!Array.isArray(encoded)) return encoded
    const [tag, ...rest] = encoded
    const first = rest[0] ?? null
    const keep = <T>(value: T): T => {
      seen.push(value)
      return value
    }
    const inner = (item: Encoded) => decode(item, seen)
    const pairs = () => rest.map((pair) => (Array.isArray(pair) ? ([pair[0] ?? null, pair[1] ?? null] as const) : []))
    switch (String(tag)) {
      case 'number':
        return Number(first)
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(String(first))
      case 'seen':
        return seen[Number(first)]
      case 'array': {
        const array = keep<unknown[]>([])
        for (const item of rest) array.push(inner(item))
        return array
      }
      case 'date':
        return keep(new Date(first === null ? NaN : Number(first)))
      case 'regexp':
        return keep(new RegExp(String(first), String(rest[1])))
      case 'map': {
        const map = keep(new Map<unknown, unknown>())
        for (const [key = null, item = null] of pairs()) map.set(inner(key), inner(item))
        return map
      }
      case 'set': {
        const set = keep(new Set<unknown>())
        for (const item of rest) set.add(inner(item))
        return set
      }
      case 'error': {
        const kinds = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError }
        const name = String(first)
        const error = new (name in kinds ? kinds[name as keyof typeof kinds] : Error)(String(rest[1]))
        return keep(Object.assign(error, { stack: String(rest[2]) }))
      }
      case 'bytes':
        return keep(toView(String(first), fromBase64(String(rest[1]))))
      case 'object': {
        const object = keep<Record<string, unknown>>({})
        for (const [key = '', item = null] of pairs()) object[String(key)] = inner(item)
        return object
      }
      default:
        throw new Error(`stand-in: unknown tag ${String(tag)}`)
    }
  }

  function toBase64(bytes: Uint8Array): string {
    let text = ''
    // In steps: the arguments of one call have a limit.
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
    return btoa(text)
  }

  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

  function toView(tag: string, bytes: Uint8Array<ArrayBuffer>): unknown {
    if (tag === 'ArrayBuffer') return bytes.buffer
    const View: unknown = Reflect.get(globalThis, tag)
    return typeof View === 'function' ? Reflect.construct(View, [bytes.buffer]) : bytes
  }

  return {
    /** Throws "An object could not be cloned." for functions, symbols, promises and weak collections. */
    encode: (value: unknown): string => JSON.stringify(encode(value, new Map())),
    decode: (text: string): unknown => decode(JSON.parse(text), []),
  }
}

export type Codec = ReturnType<typeof makeCodec>
