import { pascalCase } from './names.js'
import { mapChildren, resolveRef, type Schema, type SchemaFiles, splitRef } from './schema.js'
import { withoutKeys } from './without-keys.js'

interface Variant {
  readonly ref: string
  readonly file: string
  readonly record: string
  readonly without: readonly string[]
  readonly owners: Set<string>
}

/**
 * Replaces each `{$ref: park, x-without: [name]}` by a ref to a definition of its own, a record less these keys. It is
 * named after its owner (projectPark); where several records use the same one, after what it lacks
 * (evidenceWithoutTopic). It stands in the file of the record that it was made from.
 */
export function expandVariants(files: SchemaFiles): SchemaFiles {
  const variants = collectVariants(files)
  const names = new Map([...variants].map(([key, variant]) => [key, variantName(variant)]))
  const rewritten = new Map([...files].map(([id, file]) => [id, rewrite(file, id, names)]))
  for (const [key, variant] of variants) {
    const source = rewritten.get(variant.file) ?? {}
    const reduced = withoutKeys(resolveRef(rewritten, variant.ref, variant.file), variant.without)
    rewritten.set(variant.file, { ...source, $defs: { ...source.$defs, [names.get(key) ?? '']: reduced } })
  }
  return rewritten
}

function collectVariants(files: SchemaFiles): ReadonlyMap<string, Variant> {
  const variants = new Map<string, Variant>()
  const visit = (node: Schema, id: string, owner: string): Schema => {
    if (node.$ref && node['x-without']) addVariant(variants, node, id, owner)
    return mapChildren(node, (child) => visit(child, id, owner))
  }
  for (const [id, file] of files) {
    const { $defs = {}, ...top } = file
    visit(top, id, id)
    for (const [name, definition] of Object.entries($defs)) visit(definition, id, name)
  }
  return variants
}

function addVariant(variants: Map<string, Variant>, node: Schema, id: string, owner: string): void {
  const { file, pointer } = splitRef(node.$ref ?? '', id)
  const without = [...(node['x-without'] ?? [])].sort()
  const key = variantKey(node, id)
  const record = pointer.split('/').at(-1) ?? ''
  const variant = variants.get(key) ?? { ref: `${file}#${pointer}`, file, record, without, owners: new Set<string>() }
  variant.owners.add(owner)
  variants.set(key, variant)
}

function variantKey(node: Schema, id: string): string {
  const { file, pointer } = splitRef(node.$ref ?? '', id)
  return `${file}#${pointer}-${[...(node['x-without'] ?? [])].sort().join('-')}`
}

function variantName({ owners, record, without }: Variant): string {
  const [owner = '', ...others] = owners
  if (others.length === 0) return owner + pascalCase(record)
  return `${record}Without${without.map(pascalCase).join('')}`
}

function rewrite(node: Schema, id: string, names: ReadonlyMap<string, string>): Schema {
  const name = names.get(variantKey(node, id))
  const mapped = mapChildren(node, (child) => rewrite(child, id, names))
  if (!name || !node['x-without']) return mapped
  const { 'x-without': _, ...rest } = mapped
  return { ...rest, $ref: `${splitRef(node.$ref ?? '', id).file}#/$defs/${name}` }
}
