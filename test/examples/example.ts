import { readdirSync, readFileSync } from 'node:fs'
import { type Assessment, assess, defaultPack, type Source } from '@viridict/core'
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
  readonly assessment: Assessment
}

export function readExamples(): readonly Example[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readExample(name))
}

export function readExample(name: string): Example {
  const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file.endsWith('.yaml'))
  const sources = files.filter((file) => file !== configFile).map((file) => ({ uri: file, text: read(name, file) }))
  const { packs, asOf } = parse(read(name, configFile), { schema: 'failsafe' }) as Config
  return { name, sources, assessment: assess(sources, { asOf, packs: packs.map(packCalled) }) }
}

export function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
}

function packCalled(id: string) {
  const pack = defaultPack()
  if (pack.id !== id) throw new Error(`an example names a pack that does not ship: ${id}`)
  return pack
}
