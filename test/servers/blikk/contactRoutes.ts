/** Contacts: list, single, create, replace, delete. */
import type { SandboxResponse } from '../http.ts'
import { contactForm, type ContactForm } from './contactForm.ts'
import { empty, found, invalid, json, notFound } from './errors.ts'
import { readBody } from './forms.ts'
import { byId, type Contact, type State } from './model.ts'
import type { Query } from './query.ts'
import { pagedList, route, type Call, type Listing, type Route } from './route.ts'
import { LONG_AGO } from './sandbox.ts'
import { enumText, nameAndId, tagsOf, userRef } from './serialize.ts'
import { stamp, stampOrNull } from './time.ts'

function addressJson(state: State, address: ContactForm['visitingAddress'] | undefined) {
  if (!address) return null
  const country = state.registers.Countries.find(({ id }) => id === address.countryId)
  return { objectName: 'generic.address', ...address, countryName: country?.name ?? null }
}

const linked = (state: State, id: number | null | undefined) => nameAndId(byId(state.contacts, id ?? null))

const core = (state: State, { id, name, type, form }: Contact) => ({
  id,
  name,
  customerNumber: form?.customerNumber ?? String(id),
  contactType: enumText(state, type),
  organizationalOrSocialSecurityNumber: form?.organizationalOrSocialSecurityNumber ?? null,
  company: linked(state, form?.companyId),
  parentCompany: linked(state, form?.parentCompanyId),
  visitingAddress: addressJson(state, form?.visitingAddress),
})

const createdAt = (contact: { createdAt?: number }): number => contact.createdAt ?? LONG_AGO

const dates = (contact: Contact) => ({
  created: stamp(createdAt(contact)),
  lastUpdated: stampOrNull(contact.updatedAt ?? null),
})

const contactJson = (state: State, contact: Contact) => ({
  objectName: 'contact.list',
  ...core(state, contact),
  ...dates(contact),
})

function contactDetailJson(state: State, contact: Contact) {
  const { form } = contact
  return {
    objectName: 'contact.detail',
    ...core(state, contact),
    isActive: form?.isActive ?? true,
    email: form?.email ?? null,
    invoiceEmail: form?.invoiceEmail ?? null,
    phoneNumber: form?.phoneNumber ?? null,
    cellPhoneNumber: form?.cellPhoneNumber ?? null,
    importantInformation: form?.importantInformation ?? null,
    isSupplier: form?.isSupplier ?? false,
    isWholeSale: form?.isWholeSale ?? false,
    isRetailer: form?.isRetailer ?? false,
    isSubContractor: form?.isSubContractor ?? false,
    isPartner: form?.isPartner ?? false,
    isCustomer: form?.isCustomer ?? false,
    useReverseBuildTax: form?.useReverseBuildTax ?? false,
    responsible: userRef(byId(state.users, form?.responsibleId ?? null)),
    tags: tagsOf(state.registers.ContactTags, form?.tagIds),
    deliveryAddress: addressJson(state, form?.deliveryAddress),
    invoiceAddress: addressJson(state, form?.invoiceAddress),
    ...dates(contact),
    createdBy: null,
    lastUpdatedBy: null,
  }
}

const contacts = ({ state, query }: Call): Listing<Contact> => ({
  rows: state.contacts.filter(contactFilter(query)),
  item: (contact) => contactJson(state, contact),
  sorts: {
    name: (contact) => contact.name,
    customerNumber: (contact) => contact.form?.customerNumber ?? String(contact.id),
    created: createdAt,
    updated: (contact) => contact.updatedAt ?? null,
  },
})

function contactFilter(query: Query): (contact: Contact) => boolean {
  const words = query.text('filter.query')?.toLowerCase() ?? ''
  const tags = query.integers('filter.tagIds')
  const since = query.instant('filter.createdOrUpdatedSince')
  const type = query.oneOf('filter.contactType', ['person', 'company'])
  return (contact) =>
    `${contact.name}\n${contact.form?.customerNumber ?? contact.id}`.toLowerCase().includes(words) &&
    (type === undefined || type === contact.type) &&
    (since === undefined || Math.max(createdAt(contact), contact.updatedAt ?? 0) >= since) &&
    (tags === undefined || tags.every((id) => contact.form?.tagIds.includes(id)))
}

/** Ids that lead nowhere are refused, as the documents say of what a contact is made from. */
function readContact({ state, body }: Call): ContactForm {
  const form = readBody(contactForm, body())
  const lost = [
    ...missing('responsibleId', state.users, [form.responsibleId]),
    ...missing('companyId', state.contacts, [form.companyId]),
    ...missing('parentCompanyId', state.contacts, [form.parentCompanyId]),
    ...missing('tagIds', state.registers.ContactTags, form.tagIds),
  ]
  if (lost.length > 0) throw invalid(...lost)
  return form
}

const missing = (field: string, rows: { id: number }[], ids: (number | null)[]) =>
  ids.filter((id) => id !== null && byId(rows, id) === undefined).map((id) => notFound(field, id ?? 0))

function create(call: Call): SandboxResponse {
  const { state, now } = call
  const form = readContact(call)
  const id = state.contacts.reduce((most, each) => Math.max(most, each.id), 0) + 1
  const contact: Contact = { id, name: form.name, type: form.contactType, form, createdAt: now }
  state.contacts.push(contact)
  return json(201, contactDetailJson(state, contact))
}

/** [inferred] The body of the answer; the documents have only the status. */
function replace(call: Call): SandboxResponse {
  const contact = found(byId(call.state.contacts, call.id), call.id)
  const form = readContact(call)
  Object.assign(contact, { name: form.name, type: form.contactType, form, updatedAt: call.now })
  return json(200, contactDetailJson(call.state, contact))
}

/** [inferred] That a contact which projects belong to "could not be deleted for some reason". */
function remove({ state, id }: Call): SandboxResponse {
  const contact = found(byId(state.contacts, id), id)
  if (state.projects.some(({ customerId }) => customerId === id)) throw invalid(notFound('id', id))
  state.contacts.splice(state.contacts.indexOf(contact), 1)
  return empty(200)
}

const single = '/Core/Contacts/{id}'

export const CONTACT_ROUTES: Route[] = [
  route('GET', '/Core/Contacts', 'Contact_Read', (call) => pagedList(call, contacts(call))),
  route('GET', single, 'Contact_Read', ({ state, id }) =>
    json(200, contactDetailJson(state, found(byId(state.contacts, id), id))),
  ),
  route('POST', '/Core/Contacts', 'Contact_Write', create),
  route('PUT', single, 'Contact_Write', replace),
  route('DELETE', single, 'Contact_Write', remove),
]
