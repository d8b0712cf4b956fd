/** Answers other than success, thrown where they are found and worded at the end. */
import type { SandboxResponse } from '../http.ts'
import type { Config } from './config.ts'
import type { Permission } from './model.ts'

/** One line of a `modelState`. */
export interface Complaint {
  /** The parameter's name in camel case. */
  field: string
  english: string
  swedish: string
}

export class Refusal extends Error {
  readonly answer: (config: Config) => SandboxResponse

  constructor(answer: (config: Config) => SandboxResponse) {
    super('refused')
    this.answer = answer
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): SandboxResponse => ({
  status,
  headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})

export const empty = (status: number): SandboxResponse => ({ status, body: '' })

const refusal = (status: number, body: unknown, headers?: Record<string, string>): Refusal =>
  new Refusal(() => json(status, body, headers))

/** 400 for parameters (page 1.3): what is wrong with each field. */
export const invalid = (...complaints: Complaint[]): Refusal =>
  new Refusal(({ errors }) => {
    if (errors === 'messageOnly') return json(400, { message: complaints.map((each) => each.english).join(' ') })
    const words = Map.groupBy(complaints, (each) => each.field)
    const modelState = Object.fromEntries([...words].map(([field, list]) => [field, list.map((each) => each[errors])]))
    return json(400, { message: 'The request is invalid.', modelState })
  })

/** 400 with a message and no `modelState`. */
export const refused = (message: string): Refusal => refusal(400, { message })

export const invalidToken = (): Refusal => refusal(401, { message: 'Invalid token' })

/** [inferred] The words; the page has only the status. */
export const invalidApplication = (): Refusal => refusal(401, { message: 'Invalid application id or secret' })

/**
 * The documents' example, mistakes and all: the permission that is `Contact_Read` where it is described is
 * `Contact_read` in the answer.
 */
export const lacksPermission = (permission: Permission): Refusal =>
  refusal(403, {
    message: 'You dont have the nessecery permissions to perform this action',
    ipAddressAllowed: true,
    permissionsRequired: [permission.replace(/_./, (text) => text.toLowerCase())],
  })

/** The documents' example. */
export const addressRefused = (): Refusal =>
  refusal(403, {
    message: 'Your IP-address "127.0.0.1" is not allowed',
    ipAddressAllowed: false,
    permissionsRequired: [],
  })

/** The URL does not exist: an empty 404 (page 1.3). */
export const noSuchUrl = (): Refusal => new Refusal(() => empty(404))

/** [inferred] As the framework behind such `modelState` answers it. */
export const wrongMethod = (method: string): Refusal =>
  refusal(405, { message: `The requested resource does not support http method '${method}'.` })

/** [inferred] As the framework behind such `modelState` answers it. */
export const wrongMediaType = (type: string): Refusal =>
  refusal(415, {
    message: `The request entity's media type '${type}' is not supported for this resource.`,
  })

export const tooMany = (seconds: number): Refusal =>
  refusal(429, { waitInSeconds: seconds }, { 'retry-after': String(seconds) })

export const required = (field: string): Complaint => ({
  field,
  english: `The ${field} field is required.`,
  swedish: `Fältet ${field} måste anges.`,
})

export const notValid = (field: string, value: string): Complaint => ({
  field,
  english: `The value '${value}' is not valid for ${field}.`,
  swedish: `Värdet '${value}' är inte giltigt för ${field}.`,
})

/** The documents' example for a list without `page`. [inferred] The Swedish. */
export const tooLow = (field: string, low: number): Complaint => {
  const name = field.charAt(0).toUpperCase() + field.slice(1)
  return {
    field,
    english: `The field ${name} must be greater than or equal to ${low}.`,
    swedish: `Fältet ${name} måste vara större än eller lika med ${low}.`,
  }
}

export const outOfRange = (field: string, low: number, high: number): Complaint => ({
  field,
  english: `The field ${field} must be between ${low} and ${high}.`,
  swedish: `Fältet ${field} måste vara mellan ${low} och ${high}.`,
})

/** An id that leads nowhere is a 400 (page 1.3). */
export const notFound = (field: string, id: number): Complaint => ({
  field,
  english: `The ${field} ${id} was not found.`,
  swedish: `${field} ${id} hittades inte.`,
})

/** The row of an id in the path. */
export function found<T>(row: T | undefined, id: number): T {
  if (row === undefined) throw invalid(notFound('id', id))
  return row
}
