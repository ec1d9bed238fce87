import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { measureSchemaTemplate, measureTemplate, measureTestTemplate } from './measure-template.js'
import { kebabCase } from './names.js'
import { measureFolder, measureTestFolder } from './paths.js'
import { type Refusal, type Scaffold, unlessThere } from './scaffold.js'

/** A schema, a function and a test of one basename; refused for a name that is not camelCase or is taken. */
export function newMeasure(root: string, name: string): Scaffold | Refusal {
  if (!/^[a-z][a-zA-Z0-9]*$/u.test(name))
    return { refused: `${name}: a measure's name is camelCase, such as woodyCover` }
  const file = kebabCase(name)
  const schema = `schemas/measures/${file}.schema.yaml`
  const source = `${measureFolder}/${file}.ts`
  const test = `${measureTestFolder}/${file}.test.ts`
  if (existsSync(join(root, schema))) return { refused: `${schema} is there already: ${name} is a measure` }
  return unlessThere(root, {
    files: [
      { path: schema, text: measureSchemaTemplate(name) },
      { path: source, text: measureTemplate(name) },
      { path: test, text: measureTestTemplate(name) },
    ],
    next: [
      `Say in ${schema} what it measures and which options it takes, in both languages.`,
      'pnpm generate   (its options as a type, its entry in the registry)',
      `Write ${source}, and its examples in ${test}.`,
      'pnpm test',
    ],
  })
}
