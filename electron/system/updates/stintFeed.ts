/** The file that tells of the newest version (https://www.electron.build/auto-update), as far as it is Stint's. */
import { Provider, type ResolvedUpdateFileInfo, type UpdateInfo } from 'electron-updater'
import { parseUpdateInfo, type ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { t } from '../messages.ts'
import type { BoundedHttp } from './boundedHttp.ts'

/** A file beside the feed: no path, no other place. */
const ownFile = z
  .string()
  .max(200)
  .regex(/^stint[\w.+-]*$/i)

const fileSchema = z.object({
  url: ownFile,
  /** 64 bytes. */
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  size: z.number().int().min(1).max(limits.updateBytes),
})
export type UpdateFile = z.output<typeof fileSchema>

const schema = z.object({
  version: z
    .string()
    .max(50)
    .regex(/^\d+\.\d+\.\d+(-[\w.-]+)?$/),
  files: z.array(fileSchema).min(1).max(20),
  minimumSystemVersion: z.string().max(50).optional(),
})

export interface StintFeedNeeds {
  http: BoundedHttp
  feed: URL
  onFiles: (files: UpdateFile[]) => void
}

/** As electron-updater wants it: a class that it makes itself. */
export const stintFeed = ({ http, feed, onFiles }: StintFeedNeeds) =>
  class StintFeed extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime)
    }

    /** Throws AppError. */
    async getLatestVersion(): Promise<UpdateInfo> {
      const url = besides(feed, `${this.getDefaultChannelName()}.yml`)
      const info = infoIn(await http.text(url), url)
      onFiles(info.files)
      const { minimumSystemVersion, ...rest } = info
      const [first] = rest.files
      return {
        ...rest,
        ...(minimumSystemVersion !== undefined && { minimumSystemVersion }),
        path: first?.url ?? '',
        sha512: first?.sha512 ?? '',
        releaseDate: '',
      }
    }

    resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
      return files.map((info) => ({ url: besides(feed, info.url), info }))
    }
  }

const besides = (feed: URL, name: string): URL => new URL(name, feed.href.endsWith('/') ? feed.href : `${feed.href}/`)

function infoIn(text: string, url: URL) {
  try {
    return schema.parse(parseUpdateInfo(text, url.pathname, url))
  } catch (error) {
    // What the parser says quotes the text.
    const cause = error instanceof z.ZodError ? z.prettifyError(error) : 'no YAML'
    throw new AppError('protocol', t().updates.notUpdates(url.host), { cause })
  }
}
