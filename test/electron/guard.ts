import { EventEmitter } from 'node:events'

/** `await`, JSON.stringify and bundlers' module helpers ask every object for these. */
const askedOfEverything = new Set(['then', 'toJSON', '__esModule', 'default'])

export function notEmulated(what: string): never {
  throw new Error(`stand-in: ${what} is not emulated`)
}

/**
 * Makes reading a member that nobody emulates throw: a spec must not pass because of an `undefined`.
 * The check sits at the end of the prototype chain, so it costs nothing for members that exist.
 */
export function guarded<T extends object>(name: string, members: T): T {
  return Object.setPrototypeOf(members, lastPrototype(name, Object.prototype))
}

/** An EventEmitter to extend, guarded in the same way. */
export function emulated(name: string): new () => EventEmitter {
  class Emulated extends EventEmitter {}
  Object.setPrototypeOf(Emulated.prototype, lastPrototype(name, EventEmitter.prototype))
  return Emulated
}

function lastPrototype(name: string, real: object): object {
  return new Proxy(real, {
    get(target, key, receiver) {
      if (key in target) return Reflect.get(target, key, receiver)
      if (typeof key === 'symbol' || askedOfEverything.has(key)) return undefined
      return notEmulated(`${name}.${key}`)
    },
    // The real prototype stays visible, for `instanceof EventEmitter`.
    getPrototypeOf: (target) => target,
  })
}

/**
 * What a class must implement so that it can't drift: each of its public members exists in Electron's class and has
 * its type. `Loose` members are checked by name only: their types are made of Electron's own classes.
 */
export type Faithful<Mine, Theirs, Loose extends keyof Theirs = never> = {
  [K in Exclude<keyof Mine, keyof EventEmitter | Loose>]: K extends keyof Theirs ? Theirs[K] : never
}

/** For plain objects whose members' types are made of Electron's classes: the names are checked. */
export type Names<T> = Partial<Record<keyof T, unknown>>

export type Preventable = { defaultPrevented: boolean; preventDefault(): void }

export function preventable(): Preventable {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

/** What a person would have seen or heard goes to stderr, so that a demo without a desktop still tells. */
export function tell(what: string): void {
  process.stderr.write(`stand-in: ${what}\n`)
}
