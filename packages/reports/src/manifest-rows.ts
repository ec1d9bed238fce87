import type { Language, Text, Unreadable } from '@viridict/core'
import type { InputRole, Manifest } from './manifest.js'
import { type SettingsSet, settingsInWords } from './settings-set.js'
import { isManifest } from './verify/is-manifest.js'

/** An entry of a manifest as its reader sees it: what it is, its name, and its hash or whatever is said of it. */
export type ManifestRow = readonly [entry: string, name: string, content: string]

/** As much of a manifest as its rows say. */
export type ManifestRead = Omit<Manifest, keyof SettingsSet | 'packs'> & {
  readonly packs: readonly Pick<Manifest['packs'][number], 'id' | 'digest'>[]
}

const roles = {
  declaration: { zh: '申报', en: 'declaration' },
  map: { zh: '图层', en: 'map' },
  decisions: { zh: '审查决定', en: 'decisions' },
  configuration: { zh: '配置', en: 'configuration' },
  pack: { zh: '规则文件', en: 'pack file' },
  baseline: { zh: '基线', en: 'baseline' },
} as const satisfies Record<InputRole, Text>

const words = {
  engine: { zh: '程序', en: 'engine' },
  asOf: { zh: '判定日', en: 'as of' },
  masking: { zh: '个人信息', en: 'personal data' },
  masked: { zh: '只显示末四位', en: 'last four characters alone' },
  unmasked: { zh: '按原样显示', en: 'shown as written' },
  usual: { zh: '规则包', en: 'pack' },
  named: { zh: '指定规则包', en: 'pack named' },
  levels: { zh: '配置改动', en: 'levels set' },
  parameters: { zh: '另定参数', en: 'parameters set' },
  overrides: { zh: '分文件夹设定', en: 'set by folder' },
  document: { zh: '附件', en: 'document' },
  there: { zh: '有', en: 'there' },
  notThere: { zh: '没有', en: 'not there' },
  unreadable: { zh: '读不了', en: 'unreadable' },
} as const satisfies Record<string, Text>

export function manifestRows(manifest: Manifest, language: Language): readonly ManifestRow[] {
  const { engine, asOf, isMasked, packsNamed, packs, inputs, documents, unreadable } = manifest
  const word = (name: keyof typeof words) => words[name][language]
  return [
    [word('engine'), `${engine.name} ${engine.version}`, ''],
    [word('asOf'), asOf, ''],
    [word('masking'), word(isMasked ? 'masked' : 'unmasked'), ''],
    ...packs.map(({ id, digest }): ManifestRow => [word(packsNamed ? 'named' : 'usual'), id, digest]),
    ...settingsInWords(manifest, language).map(({ kind, text }): ManifestRow => [word(kind), text, '']),
    ...inputs.map(({ uri, role, sha256 }): ManifestRow => [roles[role][language], uri, sha256]),
    ...documents.map(({ uri, isThere }): ManifestRow => {
      return [word('document'), uri, word(isThere ? 'there' : 'notThere')]
    }),
    ...unreadable.map(({ uri, why }): ManifestRow => [word('unreadable'), uri, codeOf(why)]),
  ]
}

/** The manifest that stands in rows, in whichever language; undefined where they are not those of one. */
export function readManifestRows(rows: readonly (readonly string[])[], language: Language): ManifestRead | undefined {
  const named = (name: keyof typeof words) => rows.filter(([entry]) => entry === words[name][language])
  const [engine] = named('engine')
  const [asOf] = named('asOf')
  const [masking] = named('masking')
  const packs = [...named('usual'), ...named('named')].map(([, id = '', digest = '']) => ({ id, digest }))
  if (!engine || !asOf || !masking || packs.length === 0) return undefined
  const manifest = {
    engine: { name: 'viridict', version: engine[1]?.split(' ')[1] ?? '' },
    asOf: asOf[1] ?? '',
    language,
    isMasked: masking[1] !== words.unmasked[language],
    packsNamed: named('named').length > 0,
    packs,
    inputs: (Object.keys(roles) as InputRole[]).flatMap((role) =>
      rows
        .filter(([entry]) => entry === roles[role][language])
        .map(([, uri = '', sha256 = '']) => ({ uri, role, sha256 })),
    ),
    documents: named('document').map(([, uri = '', found]) => ({ uri, isThere: found === words.there[language] })),
    unreadable: named('unreadable').map(([, uri = '', code = '']) => ({ uri, why: whyOf(code) })),
  }
  return isManifest(manifest) ? manifest : undefined
}

function codeOf(why: Unreadable): string {
  if (typeof why === 'string') return why
  return 'system' in why ? `${ofSystem}${why.system}` : `${tooLarge}${why.size} > ${why.most}`
}

const ofSystem = 'system: '
const tooLarge = 'too-large: '

function whyOf(code: string): unknown {
  if (code.startsWith(ofSystem)) return { system: code.slice(ofSystem.length) }
  if (!code.startsWith(tooLarge)) return code
  const [size, most] = code.slice(tooLarge.length).split(' > ').map(Number)
  return { size, most }
}
