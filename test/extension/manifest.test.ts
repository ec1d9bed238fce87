import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assess } from '@viridict/core'
import { defaultSettings } from '@viridict/language-server/internal/settings.js'
import { sourceFiles } from '../architecture/imports.js'
import { extension } from './package.js'

interface Manifest {
  readonly main: string
  readonly browser: string
  readonly type?: string
  readonly icon: string
  readonly engines: { readonly vscode: string }
  readonly devDependencies: Readonly<Record<string, string>>
  readonly dependencies?: object
  readonly capabilities: Readonly<Record<string, { readonly supported: boolean; readonly description: string }>>
  readonly contributes: Readonly<Record<string, unknown>> & {
    readonly commands: readonly { readonly command: string }[]
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[]
  }
}

type Strings = Readonly<Record<string, string>>

const read = <Content>(name: string) => JSON.parse(readFileSync(join(extension, name), 'utf8')) as Content
const manifest = read<Manifest>('package.json')
const hanzi = /\p{Script=Han}/u

describe('the manifest of the extension', () => {
  it('says all that it shows in Chinese and in English', () => {
    const named = [...new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''))]
    const [en, zh] = [read<Strings>('package.nls.json'), read<Strings>('package.nls.zh-cn.json')]
    assert.deepEqual(Object.keys(en).sort(), named.toSorted())
    assert.deepEqual(Object.keys(zh), Object.keys(en))
    assert.deepEqual(
      Object.entries(zh).filter(([, text]) => !hanzi.test(text)),
      [],
    )
  })

  it('links to the same places in both', () => {
    const [en, zh] = [read<Strings>('package.nls.json'), read<Strings>('package.nls.zh-cn.json')]
    const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link)
    for (const [key, text] of Object.entries(en)) assert.deepEqual(links(zh[key] ?? ''), links(text), key)
  })

  it('has a Chinese text for every text of the code, with the same places to fill in', () => {
    const said = sourceFiles('extension/src').flatMap((file) => {
      const text = readFileSync(join(extension, '..', file), 'utf8')
      return [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1] ?? '')
    })
    const [en, zh] = [read<Strings>('l10n/bundle.l10n.json'), read<Strings>('l10n/bundle.l10n.zh-cn.json')]
    assert.deepEqual(Object.keys(zh).sort(), [...new Set(said)].sort())
    assert.deepEqual(Object.keys(en), Object.keys(zh))
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort()
    for (const [text, chinese] of Object.entries(zh)) assert.deepEqual(places(chinese), places(text))
  })

  it('has every page of the walkthrough in both', () => {
    const pages = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown))
    assert.deepEqual(
      readdirSync(join(extension, 'walkthrough')).sort(),
      pages.flatMap((page) => [page, page.replace('.md', '.nls.zh-cn.md')].map((name) => name.split('/')[1])).sort(),
    )
  })

  it('begins its walkthrough with a declaration that has no fault', () => {
    for (const page of ['declare.md', 'declare.nls.zh-cn.md']) {
      const written = readFileSync(join(extension, 'walkthrough', page), 'utf8')
      const [, text = ''] = /```yaml\n(.*?)```/s.exec(written) ?? []
      const { findings } = assess([{ uri: page, text }], { asOf: '2026-12-31' })
      assert.ok(findings.some(({ rule, verdict }) => rule === 'tree-shrub-cover-ratio' && verdict === 'pass'))
      assert.deepEqual(
        findings.filter(({ source, level }) => source === 'check' && level !== 'none'),
        [],
      )
    }
  })

  it('has every setting that the server reads, with the same default', () => {
    const { properties } = manifest.contributes.configuration
    for (const [key, value] of Object.entries(defaultSettings.show))
      assert.equal(properties[`viridict.show.${key}`]?.default, value, key)
    for (const key of ['asOf', 'language', 'packs']) assert.ok(properties[`viridict.${key}`], key)
  })

  it('supports untrusted and virtual workspaces, and says why', () => {
    for (const key of ['untrustedWorkspaces', 'virtualWorkspaces'])
      assert.ok(manifest.capabilities[key]?.supported && manifest.capabilities[key].description)
  })

  it('has an entry for browsers, which is no module: older editors there load none', () => {
    assert.equal(manifest.browser, './dist/web/extension.js')
    assert.equal(manifest.type, undefined)
  })

  it('registers no schema and no language, which the YAML extension would report a second time', () => {
    const doubling = ['yamlValidation', 'jsonValidation', 'languages', 'grammars']
    assert.deepEqual(
      Object.keys(manifest.contributes).filter((key) => doubling.includes(key)),
      [],
    )
  })

  it('needs nothing that is not bundled, and no newer editor than its types', () => {
    assert.equal(manifest.dependencies, undefined)
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`)
  })

  it('names files that are there', () => {
    assert.ok(existsSync(join(extension, manifest.icon)))
    const icons = [...JSON.stringify(manifest).matchAll(/"(icons\/[^"]+)"/g)].map((match) => match[1] ?? '')
    for (const icon of icons) assert.ok(existsSync(join(extension, icon)), icon)
  })
})
