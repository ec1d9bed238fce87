import type { ErrorObject } from 'ajv'
import { schemaUri } from './plain-schema.js'
import type { PackFolder } from './read-packs.js'
import type { Vocabulary } from './read-vocabulary.js'
import type { Plain } from './read-yaml.js'
import type { SchemaFiles } from './schema.js'
import { compiler } from './write-validators.js'

/** Whether the files of rules/ follow rule.schema.yaml and its like; one line a mistake, as `file: where: what`. */
export function checkPacks(
  files: SchemaFiles,
  vocabulary: Vocabulary,
  packs: readonly PackFolder[],
): readonly string[] {
  const ajv = compiler(files, vocabulary)
  const check = (id: string, path: string, data: Plain): readonly string[] => {
    const validate = files.has(id) ? ajv.getSchema(schemaUri(id)) : undefined
    if (!validate || validate(data)) return []
    return (validate.errors ?? [])
      .filter((error) => error.keyword !== 'if')
      .map((error) => `${path}: ${describe(error)}`)
  }
  return packs.flatMap(({ name, pack, ledger, rules }) => [
    ...check('pack', `rules/${name}/pack.yaml`, pack),
    ...check('ledger', `rules/${name}/ledger.yaml`, ledger),
    ...rules.flatMap((rule) => check('rule', `rules/${name}/${String(rule.rule)}.yaml`, rule)),
  ])
}

function describe({ instancePath, keyword, params }: ErrorObject): string {
  return `${instancePath || '/'}: ${keyword} ${JSON.stringify(params)}`
}
