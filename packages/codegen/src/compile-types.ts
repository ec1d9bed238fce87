import { compile } from 'json-schema-to-typescript'
import { Project, type SourceFile, SyntaxKind } from 'ts-morph'

export type TypeSchema = Parameters<typeof compile>[0]

/** One exported interface or type for each definition, named by its title, with every property and array readonly. */
export async function compileTypes(definitions: Readonly<Record<string, TypeSchema>>): Promise<string> {
  const root = { title: rootName, type: 'object', additionalProperties: false, definitions } as TypeSchema
  return asReadonly(await compile(root, rootName, options))
}

const rootName = 'Unreferenced'

const options = {
  bannerComment: '',
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
  unreachableDefinitions: true,
  style: { semi: false, singleQuote: true, printWidth: 120 },
}

/** json-schema-to-typescript cannot say readonly; ts-morph can. */
function asReadonly(source: string): string {
  const file = new Project({ useInMemoryFileSystem: true }).createSourceFile('types.ts', withoutRemarks(source))
  file.getInterface(rootName)?.remove()
  for (const property of file.getDescendantsOfKind(SyntaxKind.PropertySignature)) property.setIsReadonly(true)
  for (const signature of file.getDescendantsOfKind(SyntaxKind.IndexSignature)) signature.setIsReadonly(true)
  markArrays(file)
  return `${file.getFullText().trim()}\n`
}

/** It tells in comments which definition a type came from; the types have the definitions' names already. */
function withoutRemarks(source: string): string {
  const said = source.replace(/^ *\* (?:This interface was referenced by|via the `|@minItems).*\n/gmu, '')
  return said.replace(/^( *\*) *\n(?= *\*\/)/gmu, '').replace(/^ *\/\*\*\n *\*\/\n/gmu, '')
}

/** The innermost first, since the text of an outer one is rewritten with it. */
function markArrays(file: SourceFile): void {
  const arrays = file.getDescendantsOfKind(SyntaxKind.ArrayType).filter(isMutable)
  const last = arrays.at(-1)
  if (!last) return
  last.replaceWithText(`readonly ${last.getText()}`)
  markArrays(file)
}

function isMutable(array: { getParent(): { getKind(): SyntaxKind } | undefined }): boolean {
  return array.getParent()?.getKind() !== SyntaxKind.TypeOperator
}
