/** A `window.stint` without a main process: it answers from a state's data, and only settings can be changed. */
import { createHttp } from '../../electron/providers/shared/http.ts'
import { createProviders, infosOf } from '../../electron/providers/registry.ts'
import { type CallName, callNames } from '../../shared/ipc/callNames.ts'
import type { Events, Output, Parsed, StintApi } from '../../shared/ipc/contract.ts'
import { english, speak } from '../../shared/language.ts'
import type { DayView, Snapshot } from '../../shared/model/snapshot.ts'
import { aDayView } from '../support/viewSamples.ts'
import { type Choices, screenSize } from './choices.ts'
import type { State } from './states.ts'

type Answers = { [N in CallName]?: (input: Parsed<N>) => Output<N> | Promise<Output<N>> }

const regions = { en: 'en-GB', da: 'da-DK', sv: 'sv-SE', de: 'de-DE' } as const

export function fakeBridge(state: State, { language, theme, zoom }: Choices): StintApi {
  const percent = Number(zoom) as 100 | 200
  const locale = { ...english, language, region: regions[language] }
  const asked = { theme, zoom: percent, locale: { ...state.snapshot.settings.locale, language } }
  let snapshot: Snapshot = { ...state.snapshot, locale, settings: { ...state.snapshot.settings, ...asked } }
  const listeners = new Set<(value: Snapshot) => void>()
  const dayOf = (date: string): DayView =>
    state.days.find((day) => day.date === date) ??
    aDayView([], { date, dayStart: Date.parse(`${date}T00:00:00+01:00`), scheduledMs: null })

  const answers: Answers = {
    catalogs: () => ({ revision: 1, accounts: state.catalogs }),
    uses: () => [],
    tags: ({ text }) => ({
      tags: ['bug', 'review', 'workshop'].filter((tag) => tag.includes(text)),
      isKnown: text === 'bug',
    }),
    pastNotes: ({ query }) =>
      state.days
        .flatMap(({ entries }) => entries)
        .filter(({ description }) => description.toLowerCase().includes(query.trim().toLowerCase()))
        .slice(0, 5)
        .map(({ id, ...said }) => ({ ...said, entryId: id })),
    async providers() {
      await speak(locale)
      return infosOf(createProviders(createHttp({ fetch: () => Promise.reject(new Error('no network')) })))
    },
    days: ({ from, to }) => datesOf(from, to).map(dayOf),
    calendars: () => state.calendars ?? [],
    calendarDays: () => state.events ?? { events: [], more: 0, problems: [] },
    dataInfo: () => ({
      path: '/home/anna/.config/Stint/journal.sqlite',
      bytes: 2_400_000,
      kept: { count: 7, latest: '2026-11-20' },
      unreadable: 0,
    }),
    commandLine: () => ({ path: '/home/anna/.config/Stint/command-line/stint', place: state.command }),
    legal: () => ({ licence: 'MIT License\n\nCopyright (c) 2026 the Stint authors', notices: null }),
    diagnostics: () => 'Stint 0.1.0',
    sizePopover({ height }) {
      window.frameElement?.setAttribute('style', `${window.frameElement.getAttribute('style')}; height: ${height}px`)
      return { most: Math.floor((screenSize.height * 100) / percent) - 16 }
    },
    changeSettings(patch) {
      // A value that is absent is left as it is; nobody here sends one that is there and undefined.
      snapshot = {
        ...snapshot,
        revision: snapshot.revision + 1,
        settings: { ...snapshot.settings, ...(patch as object) },
      }
      for (const listener of listeners) listener(snapshot)
      return snapshot
    },
  }
  const calls = callNames.map((name) => {
    const answer = answers[name] as ((input: unknown) => unknown) | undefined
    return [name, async (input: unknown) => ({ ok: true, value: answer ? await answer(input) : snapshot })] as const
  })
  const on: StintApi['on'] = (name, listener) => {
    if (name !== 'snapshot') return () => {}
    const heard = listener as (value: Events['snapshot']) => void
    listeners.add(heard)
    return () => void listeners.delete(heard)
  }
  // Each of the contract's calls is there, by its name.
  return { ...Object.fromEntries(calls), on } as unknown as StintApi
}

function datesOf(from: string, to: string): string[] {
  const dates = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10))
  return dates
}
