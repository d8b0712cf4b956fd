/** Which packages are really bundled, from the module graphs of the builds, with the texts of their licences. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import license, { type Dependency } from 'rollup-plugin-license'
import type { Plugin } from 'vite'
import { nativeModule } from './nativeModule.ts'
import { noticesText } from './notices.ts'

/** A package as the notices and the bill of materials name it. */
export interface BundledPackage {
  name: string
  version: string
  /** As an SPDX expression. */
  license: string
  homepage: string
  /** What the licence wants to be passed on. */
  texts: string[]
}

/** What CONTRIBUTING allows; BlueOak is a permissive licence, too. A build with anything else fails. */
const allowed = '(MIT OR ISC OR Apache-2.0 OR BSD-2-Clause OR BSD-3-Clause OR 0BSD OR BlueOak-1.0.0)'

const found = new Map<string, BundledPackage>()

/**
 * A plugin for each build (main, preload, pages): what they bundle, together with the keychain's native module, is written to
 * `THIRD-PARTY-NOTICES.txt` and `bundled-packages.json` in `folder`, again after each of them.
 */
export function listBundledPackages(root: string, folder: string): Plugin {
  const listing = license({
    thirdParty: {
      includeSelf: false,
      allow: { test: allowed, failOnUnlicensed: true, failOnViolation: true },
      output: (dependencies) => {
        for (const dependency of dependencies) {
          const bundled = asBundled(dependency)
          found.set(`${bundled.name}@${bundled.version}`, bundled)
        }
      },
    },
  })
  return {
    ...(listing as unknown as Plugin),
    apply: 'build',
    closeBundle() {
      const all = [...found.values(), ...nativeModule(root)].toSorted((a, b) => (a.name < b.name ? -1 : 1))
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'bundled-packages.json'), `${JSON.stringify(all, withoutTexts, 2)}\n`)
      writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesText(all))
    },
  }
}

const withoutTexts = (name: string, value: unknown) => (name === 'texts' ? undefined : value)

function asBundled({ name, version, license, homepage, repository, ...texts }: Dependency): BundledPackage {
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? ''
  return {
    name: name ?? '',
    version: version ?? '',
    license: license ?? '',
    homepage: address,
    texts: [texts.licenseText, texts.noticeText].flatMap((text) => text?.trim() || []),
  }
}
