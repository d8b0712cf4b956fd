/** The bill of materials of a package, as CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/): what it really holds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Listed {
  name: string
  version: string
  license: string
  homepage: string
}

interface Lock {
  packages: Record<string, { name?: string; version?: string; integrity?: string }>
}

/** `runtime`: Electron, which is in the package beside what is bundled. */
export function billOfMaterials(root: string, version: string, now = new Date()) {
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const bundled: Listed[] = JSON.parse(readFileSync(join(root, 'out', 'bundled-packages.json'), 'utf8'))
  const electron = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  const runtime = { name: 'electron', version: electron.version, license: electron.license, homepage: '' }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: now.toISOString(),
      component: { type: 'application', 'bom-ref': `stint@${version}`, name: 'stint', version },
    },
    components: [...bundled, runtime].map((one) => component(one, lock)),
  }
}

function component({ name, version, license, homepage }: Listed, lock: Lock) {
  const hash = sha512(name, version, lock)
  return {
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [/ (OR|AND) /.test(license) ? { expression: license } : { license: { id: license } }],
    ...(hash && { hashes: [{ alg: 'SHA-512', content: hash }] }),
    ...(homepage && { externalReferences: [{ type: 'website', url: homepage }] }),
  }
}

/** The lockfile knows by what bytes a package came; a name may lie in several places, and under another name. */
function sha512(name: string, version: string, { packages }: Lock): string | undefined {
  const [, found] =
    Object.entries(packages).find(
      ([place, entry]) => entry.version === version && (entry.name ?? place.replace(/.*node_modules\//, '')) === name,
    ) ?? []
  const [, base64] = /^sha512-(\S+)/.exec(found?.integrity ?? '') ?? []
  return base64 && Buffer.from(base64, 'base64').toString('hex')
}
