/** The login form: its fields, the steps of a login in words, and finding oneself among the people of a provider. */
import { describe, expect, it } from 'vitest'
import { fieldOf, firstFields, missingField } from '../../../../renderer/login/loginFieldErrors.ts'
import { findPeople, searchableList } from '../../../../renderer/login/findPeople.ts'
import { failedStepText, stepsUntil } from '../../../../renderer/login/loginStepText.ts'
import { AppError, describe as inWords, type ErrorKind } from '../../../../shared/errors.ts'
import { type LoginField, type LoginStep, loginSteps } from '../../../../shared/model/snapshot.ts'

const field = (name: string, kind: LoginField['kind'], change: Partial<LoginField> = {}): LoginField => ({
  name,
  kind,
  label: name,
  placeholder: '',
  help: '',
  ...change,
})
const form = {
  loginFields: [
    field('url', 'url', { initial: 'https://app.example.com', optional: true }),
    field('user', 'text'),
    field('key', 'secret'),
  ],
}
const filled = { url: 'https://app.example.com', user: 'anna', key: 'k' }

describe('the fields of a login', () => {
  it('begin as the provider says', () =>
    expect(firstFields(form, null)).toEqual({ url: 'https://app.example.com', user: '', key: '' }))
  it('begin with the address of an account that is logged in to again', () =>
    expect(firstFields(form, { baseUrl: 'https://own.example.com' })['url']).toBe('https://own.example.com'))
  it('begin with all but the secret of an account that is logged in to again', () => {
    const identity = { userId: 'anna', name: 'anna', zone: null }
    const account = { baseUrl: 'https://own.example.com', identity }
    const again = { url: account.baseUrl, user: 'Anna', key: '' }
    expect(firstFields(form, { ...account, typed: { user: 'Anna' } })).toEqual(again)
    const named = { loginFields: form.loginFields.map((one) => ({ ...one, isPerson: one.kind === 'text' })) }
    expect(firstFields(named, { baseUrl: account.baseUrl, identity })).toEqual({ ...again, user: 'anna' })
  })
  it('miss the first that is empty or blank, but none that may be', () => {
    expect(missingField(form, { ...filled, user: ' ' })?.name).toBe('user')
    expect(missingField(form, { ...filled, url: '' })).toBeUndefined()
  })
})

describe('where an error of a login is said', () => {
  const place = (kind: ErrorKind, step?: LoginStep, fields = filled) =>
    fieldOf(inWords(new AppError(kind, '', { step })), fields, form)
  it('is the empty field, whatever the error', () =>
    expect(place('bug', undefined, { ...filled, key: '' })).toBe('key'))
  it('is the field that it names, where the form has it', () => {
    const about = (field: string) =>
      fieldOf(inWords(new AppError('rejected', '', { step: 'address', field })), filled, form)
    expect([about('user'), about('key'), about('other')]).toEqual(['user', 'key', 'url'])
  })
  it('is the address when no server answers there', () => {
    expect(place('offline', 'server')).toBe('url')
    expect(place('rejected', 'address')).toBe('url')
  })
  it('is the secret when it was refused', () => {
    expect(place('unauthorized', 'login')).toBe('key')
    expect(place('unauthorized', 'server')).toBe('key')
    expect(place('forbidden')).toBe('key')
  })
  it('is no field when the login worked', () => {
    expect(place('offline', 'login')).toBeNull()
    expect(place('unauthorized', 'person')).toBeNull()
    expect(place('offline', 'catalog')).toBeNull()
  })
})

describe('the steps of a login', () => {
  it('have all passed where nothing failed', () =>
    expect(stepsUntil(null).every(({ state }) => state === 'passed')).toBe(true))
  it('pass up to the one that failed', () =>
    expect(stepsUntil('login')).toEqual([
      { label: 'Address', state: 'passed' },
      { label: 'Server', state: 'passed' },
      { label: 'Login', state: 'failed' },
      { label: 'Person', state: 'open' },
      { label: 'Projects', state: 'open' },
    ]))
  const say = (step: LoginStep, kind: ErrorKind) => failedStepText(step, { kind }, 'Blikk')
  it('tell a refused login from one that was cut off', () => {
    expect(say('login', 'unauthorized')).toBe('The server answers, but the login was refused.')
    expect(say('login', 'timeout')).toBe('The server answered at first, but not to the login.')
  })
  it('tell no server from another server', () => {
    expect(say('server', 'offline')).toContain("can't be reached")
    expect(say('server', 'protocol')).toBe('Something answers at this address, but not as Blikk does.')
    expect(say('server', 'server')).toContain('problem of its own')
  })
  it('have a text for the failure of each', () => {
    for (const step of loginSteps) expect(say(step, 'bug')).not.toBe('')
  })
})

describe('finding oneself', () => {
  const people = searchableList([
    { id: '1', name: 'Åse Sørensen', detail: 'Tømrer' },
    { id: '2', name: 'Søren Dahl', detail: 'Projektleder' },
    { id: '3', name: 'Søren Dahl', detail: null },
    { id: '4', name: 'Bo Assens', detail: 'No. 12' },
  ])
  const ids = (query: string, limit = 50) => findPeople(people, query, limit).rows.map(({ id }) => id)
  it('lists all before anything is typed', () => expect(ids(' ')).toEqual(['1', '2', '3', '4']))
  it('takes words in any order, without accents', () => expect(ids('dahl soren')).toEqual(['2', '3']))
  it('takes the detail that tells namesakes apart', () => expect(ids('søren proj')).toEqual(['2']))
  it('looks at the beginnings of words only', () => {
    expect(ids('as')).toEqual(['1', '4'])
    expect(ids('ren')).toEqual([])
  })
  it('draws no more than asked, and counts all', () =>
    expect(findPeople(people, 'sor', 2)).toMatchObject({ rows: [{ id: '1' }, { id: '2' }], total: 3 }))
  it('finds nobody where no name has the letters', () =>
    expect(findPeople(people, 'x', 5)).toEqual({ rows: [], total: 0 }))
})
