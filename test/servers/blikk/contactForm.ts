/** A contact as it comes in. */
import { z } from 'zod'
import { absentable } from './forms.ts'

const address = absentable(
  z.object({
    streetAddress: absentable(z.string()),
    additionalAddress: absentable(z.string()),
    postalCode: absentable(z.string()),
    city: absentable(z.string()),
    state: absentable(z.string()),
    countryId: absentable(z.int()),
  }),
)

const text = absentable(z.string())
/** [inferred] What a flag is that was left out. */
const flag = z.boolean().nullish()
const off = flag.transform((value) => value ?? false)
const ids = z.array(z.int()).nullish()

/** The documents call the tags `tags` in their table and `tagIds` in their examples; both are read. */
export const contactForm = z
  .object({
    name: z.string().min(1),
    contactType: z
      .string()
      .transform((given) => given.toLowerCase())
      .pipe(z.enum(['person', 'company'])),
    customerNumber: text,
    organizationalOrSocialSecurityNumber: text,
    companyId: absentable(z.int()),
    parentCompanyId: absentable(z.int()),
    isActive: flag.transform((value) => value ?? true),
    email: text,
    invoiceEmail: text,
    phoneNumber: text,
    cellPhoneNumber: text,
    importantInformation: text,
    responsibleId: z.int(),
    tags: ids,
    tagIds: ids,
    visitingAddress: address,
    deliveryAddress: address,
    invoiceAddress: address,
    isSupplier: off,
    isWholeSale: off,
    isRetailer: off,
    isSubContractor: off,
    isPartner: off,
    isCustomer: off,
    useReverseBuildTax: off,
  })
  .transform(({ tags, tagIds, ...rest }) => ({ ...rest, tagIds: tagIds ?? tags ?? [] }))

export type ContactForm = z.output<typeof contactForm>
