import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../../../', import.meta.url))

export interface Import {
  /** Of the importing file, from the repository's root, with forward slashes. */
  readonly from: string
  /** A path from the root for a relative import, else the bare name. */
  readonly to: string
  /** Gone when it runs. */
  readonly isType: boolean
}

export function sourceFiles(folder: string): readonly string[] {
  const names = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name.split(sep).join('/')}`)
}

export function importsOf(folder: string): readonly Import[] {
  return sourceFiles(folder).flatMap((from) => {
    const text = withoutTemplates(readFileSync(join(repository, from), 'utf8'))
    const names = [
      ...text.matchAll(/^(?:import|export)\b[^;'"]*?from\s+'([^']+)'/gm),
      ...text.matchAll(/\bimport\(\s*'([^']+)'/g),
    ]
    return names.map((match) => ({
      from,
      to: resolve(from, match[1] ?? ''),
      isType: /^(?:import|export) type\b/.test(match[0]),
    }))
  })
}

function resolve(from: string, name: string): string {
  if (!name.startsWith('.')) return name
  return relative(repository, join(repository, dirname(from), name))
    .split(sep)
    .join('/')
    .replace(/\.js$/, '.ts')
}

/** What codegen writes into other files imports nothing here. */
function withoutTemplates(text: string): string {
  return text.replace(/`(?:\\.|[^`\\])*`/gs, '')
}
