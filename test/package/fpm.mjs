#!/usr/bin/env node
/**
 * Does what electron-builder asks of fpm (https://fpm.readthedocs.io), by dpkg-deb and rpmbuild: fpm itself is a download that
 * tests may not need. Knows the options that our packages use and refuses all others.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const flags = new Set(['--force', '--debug'])
const lists = new Set(['-d', '--deb-recommends', '--rpm-tag'])
const values = new Set(
  (
    '-s -t --deb-compression --rpm-compression --rpm-os --architecture --after-install --after-remove --description --version ' +
    '--package --name --maintainer --vendor --url --category --deb-priority --deb-changelog --rpm-summary --license ' +
    '--rpm-rpmbuild-define --log'
  ).split(' '),
)

/** @type {Map<string, string>} */
const asked = new Map()
/** @type {Map<string, string[]>} */
const listed = new Map([...lists].map((name) => [name, []]))
const places = []
const words = process.argv.slice(2)
while (words.length > 0) {
  const word = words.shift()
  const [, name, value] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [word, word]
  if (flags.has(word)) continue
  if (lists.has(name)) listed.get(name).push(value ?? words.shift())
  else if (values.has(name)) asked.set(name, value ?? words.shift())
  else if (word.startsWith('-')) throw new Error(`${word} is no option that this fpm knows.`)
  else places.push([word.slice(0, word.lastIndexOf('=')), word.slice(word.lastIndexOf('=') + 1)])
}
const get = (name) => asked.get(name) ?? ''

const folder = mkdtempSync(path.join(tmpdir(), 'fpm-'))
const root = path.join(folder, 'root')
mkdirSync(root)
chmodSync(root, 0o755)
for (const [from, to] of places) {
  const target = path.join(root, to)
  mkdirSync(path.dirname(target), { recursive: true })
  if (from.endsWith('/')) cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  else copyFileSync(from, target)
}

const filesIn = (place) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => path.join(item.parentPath, item.name))

function deb() {
  const control = path.join(root, 'DEBIAN')
  const changelog = path.join(root, 'usr/share/doc', get('--name'), 'changelog.gz')
  mkdirSync(path.dirname(changelog), { recursive: true })
  writeFileSync(changelog, gzipSync(readFileSync(get('--deb-changelog')), { level: 9 }))
  const files = filesIn(root)
  const size = Math.ceil(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024)
  const sums = files.map(
    (file) => `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${path.relative(root, file)}`,
  )
  mkdirSync(control)
  const [first, ...more] = get('--description').split('\n')
  const rest = more.map((line) => (line.trim() ? ` ${line.trim()}` : ' .'))
  const fields = {
    Package: get('--name'),
    Version: get('--version'),
    License: get('--license'),
    Vendor: get('--vendor'),
    Architecture: get('--architecture'),
    Maintainer: get('--maintainer'),
    'Installed-Size': size,
    Depends: listed.get('-d').join(', '),
    Recommends: listed.get('--deb-recommends').join(', '),
    Section: get('--category') || 'default',
    Priority: get('--deb-priority'),
    Homepage: get('--url'),
    Description: [first, ...rest].join('\n'),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  writeFileSync(path.join(control, 'control'), `${lines.join('\n')}\n`)
  writeFileSync(path.join(control, 'md5sums'), `${sums.join('\n')}\n`)
  for (const [option, name] of Object.entries({ '--after-install': 'postinst', '--after-remove': 'postrm' })) {
    copyFileSync(get(option), path.join(control, name))
    chmodSync(path.join(control, name), 0o755)
  }
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${get('--deb-compression')}`, '--build', root, get('--package')])
}

function rpm() {
  const script = (option) => readFileSync(get(option), 'utf8').replaceAll('%', '%%')
  const define = get('--rpm-rpmbuild-define')
  const spec = [
    ...(define ? [`%define ${define}`] : []),
    '%define __os_install_post %{nil}',
    `Name: ${get('--name')}`,
    `Version: ${get('--version')}`,
    'Release: 1',
    `Summary: ${get('--rpm-summary')}`,
    `License: ${get('--license')}`,
    `Vendor: ${get('--vendor')}`,
    `URL: ${get('--url')}`,
    'AutoReqProv: no',
    ...listed.get('-d').map((one) => `Requires: ${one}`),
    ...listed.get('--rpm-tag'),
    `%description\n${get('--description').replaceAll('%', '%%')}`,
    `%install\nmkdir -p %{buildroot}\ncp -a ${root}/. %{buildroot}/`,
    `%post\n${script('--after-install')}`,
    `%postun\n${script('--after-remove')}`,
    `%files\n%defattr(-,root,root,-)\n${places.map(([, to]) => `"${to}"`).join('\n')}`,
    '',
  ]
  const file = path.join(folder, 'stint.spec')
  writeFileSync(file, spec.join('\n'))
  const out = path.join(folder, 'out')
  const defines = ['--define', `_topdir ${folder}/top`, '--define', `_rpmdir ${out}`]
  execFileSync('rpmbuild', ['-bb', '--quiet', '--target', get('--architecture'), ...defines, file])
  copyFileSync(filesIn(out)[0], get('--package'))
}

try {
  if (get('-t') === 'deb') deb()
  else rpm()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
