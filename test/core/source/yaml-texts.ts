import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))

export interface YamlText {
  readonly path: string
  readonly text: string
}

/** Every YAML file of the repository. */
export function yamlTexts(): readonly YamlText[] {
  return ['examples', 'rules', 'schemas', 'packages', 'test'].flatMap((folder) => {
    const names = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    return names
      .filter((name) => /\.ya?ml$/.test(name) && !/node_modules|(^|\/)dist\//.test(name))
      .sort()
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(repository, folder, name), 'utf8') }))
  })
}
