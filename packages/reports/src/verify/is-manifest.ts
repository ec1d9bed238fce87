import type { Unreadable } from '@viridict/core'
import type { InputRole } from '../manifest.js'
import type { ManifestRead } from '../manifest-rows.js'

const roles: readonly InputRole[] = ['declaration', 'map', 'decisions', 'configuration', 'pack', 'baseline']

const reasons: readonly Exclude<Unreadable, object>[] = [
  'missing',
  'broken-link',
  'permission',
  'binary',
  'encoding',
  'not-a-record',
  'named-twice',
]

/** Whether what a file says of itself has the shape of a manifest: anybody may have written it. */
export function isManifest(value: unknown): value is ManifestRead {
  if (!isObject(value) || !isObject(value.engine)) return false
  const { engine, asOf, language, isMasked, packsNamed, packs, inputs, documents, unreadable } = value
  return (
    isText(engine.version) &&
    isText(asOf) &&
    (language === 'zh' || language === 'en') &&
    [isMasked, packsNamed].every((flag) => typeof flag === 'boolean') &&
    isListOf(packs, ({ id, digest }) => isText(id) && isText(digest)) &&
    isListOf(inputs, ({ uri, sha256, role }) => isText(uri) && isText(sha256) && roles.includes(role as InputRole)) &&
    isListOf(documents, ({ uri, isThere }) => isText(uri) && typeof isThere === 'boolean') &&
    isListOf(unreadable, ({ uri, why }) => isText(uri) && isReason(why))
  )
}

function isReason(why: unknown): why is Unreadable {
  return reasons.some((reason) => reason === why) || (isObject(why) && (isText(why.system) || isTooLarge(why)))
}

function isTooLarge({ size, most }: Record<string, unknown>): boolean {
  return [size, most].every(Number.isSafeInteger)
}

function isListOf(list: unknown, isItem: (item: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(list) && list.every((item) => isObject(item) && isItem(item))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
