import {
  type Assessment,
  type Language,
  type MapDrawing,
  messages,
  type Pack,
  placeOf as placeNamed,
} from '@viridict/core'
import { countsOf, isWaived } from '../counts.js'
import type { Manifest } from '../manifest.js'
import { type Section, sectionsOf } from '../sections.js'
import { settingsInWords } from '../settings-set.js'
import type { Sheet, TimelineRow } from '../view/shape.js'
import { criteriaOf, sheetOf, type ViewOptions } from '../view/view.js'
import { visible } from '../visible.js'
import { say } from '../wording.js'
import { clausesOf } from './clauses.js'
import { columnsWriter } from './columns.js'
import { deadlinesOf } from './deadlines.js'
import { keysOf } from './keys.js'
import { notesOf } from './notes.js'
import { rulesOf } from './rules.js'
import type { DeclarationEntry, FindingColumns, ReportData, ReportHead, RuleEntry } from './shape.js'
import { type StoreWriter, storeWriter } from './store.js'
import { tallyOf } from './tally.js'

/** An assessment as the page of a report takes it; every text in it is safe to be shown. */
export function reportData(
  assessment: Assessment,
  language: Language,
  manifest: Manifest,
  maps: ReadonlyMap<string, readonly MapDrawing[]> = new Map(),
): ReportData {
  const sections = sectionsOf(assessment)
  const rules = rulesOf(assessment, sections, language)
  const store = storeWriter(visible)
  const { declarations, findings, dates } = layOut(
    sections,
    rules,
    assessment,
    { language, uriOf: (name) => name, mapsOf: (name) => maps.get(name) ?? [] },
    store,
  )
  const head: ReportHead = {
    ...countedIn(assessment, language),
    language,
    asOf: assessment.asOf,
    documents: assessment.packs.map(({ title, document }) =>
      say('document', language, { title, number: document.number }),
    ),
    rules,
    clauses: clausesOf(assessment, rules, language),
    deadlines: deadlinesOf(dates, assessment.asOf),
    declarations,
    notes: notesOf(assessment, language),
    manifest,
    settings: settingsInWords(manifest, language),
  }
  return { head: store.put(head), findings, store: store.stored() }
}

function countedIn(
  assessment: Assessment,
  language: Language,
): Pick<ReportHead, 'kinds' | 'levels' | 'waived' | 'tally'> {
  const { declarations, levels, waived } = countsOf(assessment)
  return {
    kinds: (['Project', 'Jurisdiction', 'Operator'] as const)
      .filter((kind) => declarations[kind] > 0)
      .map((kind) => ({ word: messages[`kind-${kind}`][language], count: declarations[kind] })),
    levels: (['error', 'warning', 'note'] as const).map((level) => ({
      level,
      word: messages[`word-${level}`][language],
      count: levels[level],
    })),
    waived,
    tally: tallyOf(assessment.findings.filter(({ source }) => source === 'rule')),
  }
}

interface LaidOut {
  readonly declarations: readonly DeclarationEntry[]
  readonly findings: FindingColumns
  readonly dates: readonly TimelineRow[]
}

/** One declaration after the other, so that the views of thousands are never held together. */
function layOut(
  sections: readonly Section[],
  rules: readonly RuleEntry[],
  { asOf, packs }: Assessment,
  options: ViewOptions,
  store: StoreWriter,
): LaidOut {
  const { language } = options
  const keys = keysOf(sections)
  const places = new Map(rules.map(({ pack, rule }, place) => [`${pack} ${rule}`, place]))
  const { columns, addCriterion, addFault } = columnsWriter(store)
  const dates: TimelineRow[] = []
  const declarations = sections.map((section, index): DeclarationEntry => {
    const from = columns.shown.length
    const criteria = criteriaOf(section, options)
    const sheet = sheetOf(section, criteria, asOf, options)
    dates.push(...sheet.timeline.rows)
    for (const criterion of criteria)
      addCriterion(index, places.get(`${criterion.pack} ${criterion.rule}`) ?? -1, criterion)
    section.checks.forEach((finding, place) => {
      const fault = sheet.faults[place]
      if (fault) addFault(index, finding, fault)
    })
    const own = { key: keys[index] ?? '', sheet: store.put(sheet), from, to: columns.shown.length }
    return { ...entryOf(section, sheet, packs, language), ...own }
  })
  return { declarations, findings: columns, dates }
}

function entryOf(
  { subject, uri, verdicts, checks }: Section,
  { name, id, kind, place }: Sheet,
  packs: readonly Pack[],
  language: Language,
): Omit<DeclarationEntry, 'key' | 'sheet' | 'from' | 'to'> {
  return {
    name,
    id,
    kind,
    jurisdiction: subject ? placeName(subject.jurisdiction, packs, language) : '',
    uri,
    line: place.line,
    tally: tallyOf(verdicts),
    faults: checks.filter((finding) => finding.verdict === 'fail' && !isWaived(finding)).length,
  }
}

function placeName(written: string, [pack]: readonly Pack[], language: Language): string {
  return pack && written !== '' ? placeNamed(pack, written).name[language] : written
}
