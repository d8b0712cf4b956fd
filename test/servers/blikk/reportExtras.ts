/** What hangs on a report: travel, an allowance, materials, equipments, additions. Stint sends none of it. */
import { z } from 'zod'
import { invalid, notFound, required, type Complaint } from './errors.ts'
import { absentable } from './forms.ts'
import { byId, type Extra, type Registered, type Report, type State } from './model.ts'
import { nameAndId } from './serialize.ts'

const number = absentable(z.number())
const text = absentable(z.string())
const link = absentable(z.int())

/** `id` names a row that is there, null makes a new one, as the documents' examples do. */
const rows = <T extends z.ZodRawShape>(shape: T) =>
  z
    .array(z.object({ id: link, ...shape }))
    .nullish()
    .transform((value) => value ?? [])

export const extrasForm = z.object({
  travelReport: absentable(
    z.object({
      place: text,
      distance: number,
      invoiceableDistance: number,
      toSalary: absentable(z.boolean()),
      companyCar: absentable(
        z.object({
          id: z.int(),
          tripStart: number,
          tripEnd: number,
          addressStart: text,
          addressGoal: text,
          addressEnd: text,
        }),
      ),
    }),
  ),
  allowanceReport: absentable(
    z.object({ allowanceTypeId: z.int(), description: text, toBeInvoiced: absentable(z.boolean()) }),
  ),
  materials: rows({
    articleId: link,
    articleNumber: text,
    title: text,
    unitPrice: number,
    invoiceableUnitPrice: number,
    units: number,
    invoiceableUnits: number,
    calculatedUnits: number,
    unitText: text,
    cost: number,
    discountInPercent: number,
  }),
  equipments: rows({ hours: number, articleId: link, comment: text }),
  additions: rows({ articleId: link, yesNo: absentable(z.boolean()), numberCount: number }),
})

export type ExtrasForm = z.output<typeof extrasForm>
type Extras = Pick<Report, 'travelReport' | 'allowanceReport' | 'materials' | 'equipments' | 'additions'>

/** The two members that every one of them ends with. */
const booked = { costCenter: null, bookingProject: null, invoiceId: null }

function registered(state: State, list: 'Allowances' | 'Articles' | 'CompanyCars', field: string, id: number | null) {
  const row = byId(state.registers[list], id)
  if (id !== null && row === undefined) throw invalid(notFound(field, id))
  return row === undefined ? undefined : { id: row.id, name: String(row.name) }
}

function travelJson(state: State, form: NonNullable<ExtrasForm['travelReport']>, id: number): Extra {
  const car = registered(state, 'CompanyCars', 'travelReport', form.companyCar?.id ?? null)
  return {
    objectName: 'timereport.detail.travelreport',
    id,
    place: form.place,
    invoicablePlace: form.place,
    distance: form.distance,
    invoicableDistance: form.invoiceableDistance,
    toSalary: form.toSalary ?? false,
    toBeInvoiced: (form.invoiceableDistance ?? 0) > 0,
    cost: null,
    rate: null,
    discount: null,
    sentToAttestDate: null,
    attestedDate: null,
    ...booked,
    companyCar: car ? { objectName: 'timereport.detail.travelreport.companycar', ...form.companyCar, ...car } : null,
  }
}

const allowanceJson = (state: State, form: NonNullable<ExtrasForm['allowanceReport']>, id: number): Extra => ({
  objectName: 'timereport.detail.allowancereport',
  id,
  description: form.description,
  cost: null,
  amount: null,
  invoicableAmount: null,
  discount: null,
  invoicableSpecification: registered(state, 'Allowances', 'allowanceReport', form.allowanceTypeId)?.name,
  toBeInvoiced: form.toBeInvoiced ?? false,
  sentToAttestDate: null,
  attestedDate: null,
  ...booked,
})

type Row<K extends 'materials' | 'equipments' | 'additions'> = ExtrasForm[K][number]

/** [inferred] The Swedish 25 per cent of tax, and the sums that the example has. */
function materialJson(state: State, row: Row<'materials'>, id: number): Registered {
  const sum = (units: number | null, price: number | null) => (units ?? 0) * (price ?? 0)
  const amount = sum(row.units, row.unitPrice)
  return {
    objectName: 'timereport.detail.materialreport',
    id,
    title: row.title,
    units: row.units ?? 0,
    costPerUnit: row.cost,
    discountInPercent: row.discountInPercent,
    invoicableUnits: row.invoiceableUnits,
    unitPrice: row.unitPrice ?? 0,
    invoicableUnitPrice: row.invoiceableUnitPrice,
    taxPercent: 25,
    amount,
    invoicableAmount: sum(row.invoiceableUnits, row.invoiceableUnitPrice),
    cost: row.cost,
    calculatedUnits: row.calculatedUnits,
    tax: amount / 4,
    toBeInvoiced: (row.invoiceableUnits ?? 0) > 0,
    article: nameAndId(registered(state, 'Articles', 'materials', row.articleId)),
    unitText: row.unitText,
    invoicableUnitText: row.unitText,
    isRotRut: false,
    articleNumber: row.articleNumber,
    ...booked,
  }
}

const equipmentJson = (state: State, row: Row<'equipments'>, id: number): Registered => ({
  objectName: 'timereport.detail.equipmentreport',
  id,
  hours: row.hours ?? 0,
  cost: null,
  rate: null,
  invoicableRate: null,
  invoicableHours: row.hours ?? 0,
  article: demandedArticle(state, 'equipments', row.articleId),
  discount: null,
  comment: row.comment,
  ...booked,
})

/** [inferred] A yes counts as one. */
function additionJson(state: State, row: Row<'additions'>, id: number): Registered {
  const count = row.numberCount ?? Number(row.yesNo ?? false)
  return {
    objectName: 'timereport.detail.additionreport',
    id,
    salaryCount: count,
    invoicableCount: count,
    cost: null,
    invoicablePrice: null,
    discount: null,
    article: demandedArticle(state, 'additions', row.articleId),
    costCenter: null,
    bookingProject: null,
  }
}

function demandedArticle(state: State, field: string, id: number | null) {
  if (id === null) throw invalid(required(field))
  return nameAndId(registered(state, 'Articles', field, id))
}

/** `before` keeps its ids. What a body leaves out is deleted, as the documents say of checklists. */
export function extrasOf(state: State, form: ExtrasForm, before: Extras): Extras {
  const { travelReport, allowanceReport } = form
  if (allowanceReport && !travelReport) throw invalid(allowanceAlone)
  const idOf = (row: Extra | null | undefined) => (typeof row?.id === 'number' ? row.id : nextId(state))
  return {
    travelReport: travelReport && travelJson(state, travelReport, idOf(before.travelReport)),
    allowanceReport: allowanceReport && allowanceJson(state, allowanceReport, idOf(before.allowanceReport)),
    materials: rowsOf(state, 'materials', form.materials, before.materials, materialJson),
    equipments: rowsOf(state, 'equipments', form.equipments, before.equipments, equipmentJson),
    additions: rowsOf(state, 'additions', form.additions, before.additions, additionJson),
  }
}

/** [inferred] The words: the documents say that it "should only be set if a travel report is set". */
const allowanceAlone: Complaint = {
  field: 'allowanceReport',
  english: 'An allowance report needs a travel report.',
  swedish: 'Ett traktamente kräver en reserapport.',
}

/** [inferred] A row of which only the id comes stays as it is. */
function rowsOf<T extends { id: number | null }>(
  state: State,
  field: string,
  given: T[],
  before: Registered[],
  json: (state: State, row: T, id: number) => Registered,
): Registered[] {
  return given.map((row) => {
    const { id, ...members } = row
    if (id === null) return json(state, row, nextId(state))
    const old = byId(before, id)
    if (old === undefined) throw invalid(notFound(field, id))
    return Object.values(members).every((value) => value === null) ? old : json(state, row, id)
  })
}

function nextId(state: State): number {
  const id = state.nextRowId
  state.nextRowId += 1
  return id
}
