import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Project, type SourceFile } from 'ts-morph'
import { camelCase } from './names.js'
import { measureFolder } from './paths.js'
import { banner } from './source-text.js'

/** The names whose source file exists; the others have a schema alone, so far. */
export function writtenMeasures(root: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => existsSync(measurePath(root, name)))
}

/**
 * measures.ts: the registry. Each schemas/measures/<name>.schema.yaml has its source in measure/<name>.ts, which
 * exports the measure under the camelCase of that name; throws when it does not.
 */
export function writeMeasures(root: string, names: readonly string[]): string {
  const project = new Project({ useInMemoryFileSystem: false, skipAddingFilesFromTsConfig: true })
  const written = writtenMeasures(root, names)
  for (const name of written) assertExported(project.addSourceFileAtPath(measurePath(root, name)), camelCase(name))
  const imports = written.map((name) => `import { ${camelCase(name)} } from '../measure/${name}.js'\n`)
  const entries = written.map((name) => `  ${camelCase(name)},\n`)
  return `${banner('schemas/measures/*.schema.yaml')}
${imports.join('')}
export const measures = {
${entries.join('')}} as const

export type MeasureName = keyof typeof measures
`
}

function assertExported(file: SourceFile, name: string): void {
  const declared = file.getVariableStatement((statement) => declares(statement.getDeclarations(), name))
  if (declared?.isExported() || file.getFunction(name)?.isExported()) return
  throw new Error(`${measureFolder}/${file.getBaseName()}: does not export ${name}`)
}

function declares(declarations: readonly { getName(): string }[], name: string): boolean {
  return declarations.some((declaration) => declaration.getName() === name)
}

function measurePath(root: string, name: string): string {
  return join(root, measureFolder, `${name}.ts`)
}
