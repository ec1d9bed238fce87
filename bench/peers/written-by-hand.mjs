// The lower bound that most people would write: a parser, ajv and the three rules. `node written-by-hand.mjs yaml|js-yaml
// FOLDER OUT`
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { problemsOf } from './rules.mjs'
import { schema } from './schema.mjs'

const [parser, folder, out] = process.argv.slice(2)
const parse = parser === 'yaml' ? (await import('yaml')).parse : await jsYaml()
const validate = new Ajv({ allErrors: true }).compile(schema)

const report = readdirSync(folder)
  .sort()
  .flatMap((file) => problemsIn(readFileSync(join(folder, file), 'utf8')).map((problem) => ({ file, ...problem })))
writeFileSync(out, JSON.stringify(report))

function problemsIn(text) {
  const declaration = parse(text)
  if (validate(declaration)) return problemsOf(declaration)
  return validate.errors.map(({ instancePath, message }) => ({ path: instancePath, message }))
}

/** Dates stay texts, as they do for `yaml`. */
async function jsYaml() {
  const { load, CORE_SCHEMA } = await import('js-yaml')
  return (text) => load(text, { schema: CORE_SCHEMA })
}
