import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { pascalCase } from './names.js'
import { plainSchemas, schemaUri } from './plain-schema.js'
import type { Vocabulary } from './read-vocabulary.js'
import type { SchemaFiles } from './schema.js'
import { banner } from './source-text.js'

/** The files that are validated as a whole; each gets a function of its own. */
const validated = ['project', 'jurisdiction', 'operator', 'decisions', 'config', 'rule', 'pack', 'ledger']

/** validators.ts: one module without imports, that compiles nothing at run time and so runs under a strict CSP. */
export async function writeValidators(files: SchemaFiles, vocabulary: Vocabulary): Promise<string> {
  const ids = validated.filter((id) => files.has(id))
  const code = await bundled(standalone.default(compiler(files, vocabulary), urisOf(ids)))
  return `${banner('schemas/*.schema.yaml')}// @ts-nocheck\n\n${withTypedExports(code, ids)}`
}

function urisOf(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, schemaUri(id)]))
}

/** The functions that ajv emits take and give any: each is exported again with a type and its public name. */
function withTypedExports(code: string, ids: readonly string[]): string {
  const list = /export\s*\{([^}]*)\};?\s*$/u
  const entries = (list.exec(code)?.[1] ?? '').split(',').map((entry) => entry.trim().split(/\s+as\s+/u))
  const locals = new Map(entries.map(([local = '', name = local]) => [name, local]))
  const exports = ids.map((id) => `export const validate${pascalCase(id)}: Validate = ${locals.get(id)}\n`)
  return `${code.replace(list, '')}\n${validateType}\n${exports.join('')}`
}

const validateType = `interface Validate {
  (data: unknown): boolean
  errors?: readonly ValidationError[] | null
}

interface ValidationError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}
`

/** An ajv that knows every schema file as plain data. */
export function compiler(files: SchemaFiles, vocabulary: Vocabulary): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strictTypes: false,
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  })
  for (const schema of plainSchemas(files, vocabulary)) ajv.addSchema(schema)
  return ajv
}

/** What ajv emits still requires its runtime (ucs2length, equal); esbuild puts that inside. */
async function bundled(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: packageFolder },
    absWorkingDir: packageFolder,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 120,
    legalComments: 'none',
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
