import { readdirSync, readFileSync } from 'node:fs'
import { type Assessment, type AssessOptions, assess, builtInPack, type Source } from '@viridict/core'
import * as geometry from '@viridict/geometry'
import { parse } from 'yaml'

const folder = new URL('../../../examples/', import.meta.url)
const configFile = 'viridict.config.yaml'

interface Config {
  readonly packs: readonly string[]
  readonly asOf: string
}

/** A folder of examples/: its declarations, judged as its own viridict.config.yaml says. */
export interface Example {
  readonly name: string
  readonly sources: readonly Source[]
  readonly options: AssessOptions
  readonly assessment: Assessment
}

export function readExamples(): readonly Example[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readExample(name))
}

/** What the command line may say otherwise than the configuration: another date, other packs; or another text. */
export interface Variation extends Partial<Config> {
  readonly rewrite?: (text: string) => string
}

export function readExample(name: string, { rewrite = (text) => text, ...otherwise }: Variation = {}): Example {
  const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file.endsWith('.yaml'))
  const sources = files
    .filter((file) => file !== configFile)
    .map((file) => ({ uri: file, text: rewrite(read(name, file)) }))
  const written = parse(read(name, configFile), { schema: 'failsafe' }) as Config
  const { packs, asOf } = { ...written, ...otherwise }
  const attachments = { has: () => true, read: (file: string) => read(name, file) }
  const options = { asOf, packs: packs.map(packCalled), attachments, maps: () => geometry }
  return { name, sources, options, assessment: assess(sources, options) }
}

export function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
}

function packCalled(id: string) {
  const pack = builtInPack(id)
  if (!pack) throw new Error(`an example names a pack that does not ship: ${id}`)
  return pack
}
