/** Whether a path, with forward slashes, is one that globs name, or lies in a folder that they name. */
export type PathTest = (path: string) => boolean

/** What `{a,b}` may come to at most: a pattern of more is taken as it stands. */
const mostVariants = 64

/**
 * Globs as the configuration writes them: `*` and `?` within a name, `**` over folders, `[ab]`, `{甲,乙}`, and `!` before
 * what is not meant after all. The time that a test takes is bounded by the lengths of path and pattern multiplied.
 */
export function pathTest(globs: readonly string[]): PathTest {
  const isNegated = (glob: string) => glob.startsWith('!')
  const meant = globs.filter((glob) => !isNegated(glob)).flatMap(patternsOf)
  const unmeant = globs.filter(isNegated).flatMap((glob) => patternsOf(glob.slice(1)))
  return (path) => {
    const names = path.split('/')
    return meant.some((pattern) => holds(pattern, names)) && !unmeant.some((pattern) => holds(pattern, names))
  }
}

type Pattern = readonly NamePattern[]
type NamePattern = '**' | readonly Sign[]
/** One character: any run of them, any one, one of a set, or itself. */
type Sign = '*' | '?' | { readonly among: readonly Range[]; readonly isExcluded: boolean } | { readonly is: string }
type Range = readonly [from: string, to: string]

function patternsOf(glob: string): readonly Pattern[] {
  return alternatives(glob).map((one) =>
    one
      .replace(/^(\.\/)+/, '')
      .split('/')
      .filter((name) => name !== '')
      .map((name) => (name === '**' ? '**' : signsOf(name))),
  )
}

/** `{a,b}c` as ac and bc, the innermost first. */
function alternatives(glob: string): readonly string[] {
  let open = [glob]
  for (;;) {
    const next = open.flatMap((one) => {
      const [whole = '', inner = ''] = /\{([^{}]*,[^{}]*)\}/.exec(one) ?? []
      return whole === '' ? [one] : inner.split(',').map((part) => one.replace(whole, () => part))
    })
    if (next.length > mostVariants) return [glob]
    if (next.length === open.length && next.every((one, index) => one === open[index])) return next
    open = next
  }
}

function signsOf(name: string): readonly Sign[] {
  const parts = name.match(/\[[!^]?[^\]]+\]|[\s\S]/gu) ?? []
  return parts.map((part) => (part === '*' || part === '?' ? part : part.length > 2 ? setOf(part) : { is: part }))
}

function setOf(written: string): Sign {
  const inner = written.slice(1, -1)
  const isExcluded = /^[!^]/.test(inner)
  const ranges = (isExcluded ? inner.slice(1) : inner).match(/[\s\S]-[\s\S]|[\s\S]/gu) ?? []
  return { isExcluded, among: ranges.map((range) => [[...range][0] ?? '', [...range].at(-1) ?? ''] as const) }
}

/** A folder that is named holds all that lies in it. */
function holds(pattern: Pattern, names: readonly string[]): boolean {
  return matches(pattern, names, '**', isName) || matches([...pattern, '**'], names, '**', isName)
}

function isName(pattern: NamePattern, name: string): boolean {
  return pattern !== '**' && matches(pattern, [...name], '*', isSign)
}

function isSign(sign: Sign, character: string): boolean {
  if (sign === '*' || sign === '?') return sign === '?'
  if ('is' in sign) return sign.is === character
  return sign.among.some(([from, to]) => from <= character && character <= to) !== sign.isExcluded
}

/** `run` stands for any number of parts. Only the last run is ever taken back, so that no pattern takes exponential time. */
function matches<Part, Item>(
  pattern: readonly Part[],
  items: readonly Item[],
  run: Part,
  isOne: (part: Part, item: Item) => boolean,
): boolean {
  let [at, item, runAt, runItem] = [0, 0, -1, 0]
  while (item < items.length) {
    const part = pattern[at]
    if (part === run) [runAt, runItem, at] = [at, item, at + 1]
    else if (part !== undefined && isOne(part, items[item] as Item)) [at, item] = [at + 1, item + 1]
    else if (runAt >= 0) [at, runItem, item] = [runAt + 1, runItem + 1, runItem + 1]
    else return false
  }
  return pattern.slice(at).every((part) => part === run)
}
