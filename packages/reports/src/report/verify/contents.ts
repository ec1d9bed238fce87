import { groupBy, type Language } from '@viridict/core'
import { unequalPairs } from '../../verify/align.js'
import { type Difference, mostDifferences } from '../../verify/difference.js'
import type { FindingColumns } from '../shape.js'
import type { Node, Opened } from './opened.js'
import { placeInWords } from './page-words.js'
import { type Both, described, differingLeaves, type Leaf } from './walk.js'

/** What differs between two pages, place by place; what one edit changes in several places is told once. */
export function contentDifferences(both: Both, language: Language): readonly Difference[] {
  const differences: Difference[] = []
  const told = new Set<string>()
  for (const { owner, isEcho, names, leaf } of placesOf(both)) {
    const { found, wanted } = leaf
    const what = JSON.stringify([found, wanted])
    const isTold = told.has(`${owner}${what}`)
    told.add(`${owner}${what}`).add(what)
    if (isEcho && isTold) continue
    differences.push({ place: placeInWords(names, leaf.steps, language), found, wanted })
    if (differences.length === mostDifferences) break
  }
  return differences
}

interface Placed {
  /** The declaration; '' for what is of none. */
  readonly owner: string
  /** It may show what a finding says already. */
  readonly isEcho: boolean
  readonly names: readonly string[]
  readonly leaf: Leaf
}

function* placesOf(both: Both): Generator<Placed> {
  yield* ofFindings(both)
  yield* ofDeclarations(both)
  yield* ofTheRest(both)
}

interface Row {
  readonly declaration: number
  readonly shown: Node
  readonly key: string
}

function rowsOf(opened: Opened): readonly Row[] {
  const { declaration, rule, verdict, weight, shown }: FindingColumns = opened.data.findings
  return declaration.map((place, at) => ({
    declaration: place,
    shown: shown[at],
    key: [place, rule[at], verdict[at], weight[at], opened.sameAs(shown[at])].join(),
  }))
}

function* ofFindings(both: Both): Generator<Placed> {
  const names = namesOf(both.wanted)
  for (const [a, b] of unequalPairs(rowsOf(both.found), rowsOf(both.wanted), ({ key }) => key)) {
    const owner = String((b ?? a)?.declaration)
    const [side, shown] = b ? ([both.wanted, b.shown] as const) : ([both.found, a?.shown] as const)
    const placed = { owner, isEcho: false, names: [names[Number(owner)] ?? '', titleOf(side, shown)] }
    const leaves = [...differingLeaves(both, a?.shown, b?.shown)]
    for (const leaf of leaves) yield { ...placed, leaf }
    if (leaves.length === 0 && a && b) yield { ...placed, leaf: { steps: ['verdict'], found: a.key, wanted: b.key } }
  }
}

/** Of a finding of a rule its title and item, of a fault its word. */
function titleOf(opened: Opened, shown: Node): string {
  const texts = ['clause', 'title', 'item'].map((key) => opened.scalar(opened.field(shown, key)))
  const text = texts.filter((one) => typeof one === 'string' && one !== '').join(' ')
  return text === '' ? String(opened.scalar(opened.field(shown, 'word')) ?? '') : text
}

function* ofDeclarations(both: Both): Generator<Placed> {
  const [found, wanted] = [entriesOf(both.found), entriesOf(both.wanted)]
  const names = namesOf(both.wanted)
  const others = namesOf(both.found)
  for (let at = 0; at < Math.max(found.length, wanted.length); at++) {
    const placed = { owner: String(at), isEcho: true, names: [names[at] ?? others[at] ?? ''] }
    const [a, b] = [found[at], wanted[at]]
    if (a === undefined || b === undefined) {
      yield { ...placed, leaf: { steps: [], found: described(both.found, a), wanted: described(both.wanted, b) } }
      continue
    }
    for (const leaf of differingLeaves(both, a, b)) if (leaf.steps[0] !== 'sheet') yield { ...placed, leaf }
    for (const leaf of differingLeaves(both, sheetOf(both.found, a), sheetOf(both.wanted, b))) yield { ...placed, leaf }
  }
}

function entriesOf(opened: Opened): readonly Node[] {
  return opened.items(opened.field(opened.data.head, 'declarations')) ?? []
}

/** An entry names the place of its sheet as a number. */
function sheetOf(opened: Opened, entry: Node): Node {
  const place = opened.scalar(opened.field(entry, 'sheet'))
  return typeof place === 'number' ? place : undefined
}

/** By its name, and where others have the same by its id too. */
function namesOf(opened: Opened): readonly string[] {
  const textsOf = (key: string) =>
    entriesOf(opened).map((entry) => String(opened.scalar(opened.field(entry, key)) ?? ''))
  const [ids, files] = [textsOf('id'), textsOf('uri')]
  const names = textsOf('name').map((name, at) => name || files[at] || '')
  const counts = groupBy(names, (name) => name)
  return names.map((name, at) => ((counts.get(name)?.length ?? 0) > 1 && ids[at] ? `${name} ${ids[at]}` : name))
}

/** Counts, clauses, dates, notes and the manifest. */
function* ofTheRest(both: Both): Generator<Placed> {
  const [found, wanted] = [both.found.data.head, both.wanted.data.head]
  const keys = new Set([...both.wanted.keys(wanted), ...both.found.keys(found)])
  for (const key of keys) {
    if (key === 'declarations') continue
    const [a, b] = [both.found.field(found, key), both.wanted.field(wanted, key)]
    for (const leaf of differingLeaves(both, a, b, [key])) yield { owner: '', isEcho: true, names: [], leaf }
  }
}
