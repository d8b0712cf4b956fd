/** The answers of an ASP.NET MVC application: JSON where an action ran, an HTML page where none did. */
import type { SandboxResponse } from '../http.ts'

/** An answer other than the action's, thrown where the reason is found. */
export class Refusal extends Error {
  readonly response: SandboxResponse

  constructor(response: SandboxResponse) {
    super(`HTTP ${response.status}`)
    this.response = response
  }
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

export const ok = (body: unknown): SandboxResponse => ({ status: 200, headers: JSON_TYPE, body: JSON.stringify(body) })

/** How Kala answers null: 200, JSON by its type, no body. */
export const nothing: SandboxResponse = { status: 200, headers: JSON_TYPE, body: '' }

/** JSON, or the empty body that some variants of an answer are. */
export const okOrNothing = (body: unknown): SandboxResponse => (body === 'empty-body' ? nothing : ok(body))

/** 404 for an unknown endpoint as well as for a wrong verb. */
export const notFound = (): Refusal => page(404, 'The resource cannot be found.')

/** [inferred] The page of a 401; only its status is documented. */
export const unauthorized = (): Refusal => page(401, 'Unauthorized')

/** 500 with the exception's text as title. */
export const crash = (exception: string): Refusal => page(500, exception)

/**
 * MVC's answer to a parameter that is missing or can't be read. For AddHours [inferred] from what the other endpoints
 * do; the names of method and controller are made up.
 */
export const bindingError = (action: string, parameter: string, type: string): Refusal =>
  crash(
    `The parameters dictionary contains a null entry for parameter '${parameter}' of non-nullable type 'System.${type}' ` +
      `for method 'System.Web.Mvc.ActionResult ${action}' in 'Kala.Controllers.WebApiV2Controller'. An optional ` +
      'parameter must be a reference type, a nullable type, or be declared as an optional parameter.\n' +
      'Parameter name: parameters',
  )

function page(status: number, title: string): Refusal {
  const text = htmlEncode(title).replace('\n', '<br>')
  const body = [
    '<!DOCTYPE html>',
    '<html>',
    '    <head>',
    `        <title>${text}</title>`,
    '        <meta name="viewport" content="width=device-width" />',
    '    </head>',
    '    <body bgcolor="white">',
    "        <span><h1>Server Error in '/' Application.<hr width=100% size=1 color=silver></h1>",
    `        <h2> <i>${text}</i> </h2></span>`,
    '    </body>',
    '</html>',
    '',
  ].join('\r\n')
  return new Refusal({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body })
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const htmlEncode = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
