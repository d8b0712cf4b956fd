/** What the providers tell a person in our words, in Swedish. */
import type { Messages } from '../en/providers.ts'
import { messages as blikk } from './blikk.ts'
import { messages as everyProvider } from './everyProvider.ts'
import { messages as kala } from './kala.ts'
import { messages as kalo } from './kalo.ts'
import { messages as kimai } from './kimai.ts'

export const messages: Messages = { ...everyProvider, ...kimai, kala, kalo, blikk }
