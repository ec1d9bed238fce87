import { type AssessmentFrame, findingsIn, type Pack, placeOf, type StreamedAssessment } from '@viridict/core'
import { displayWidth } from './display-width.js'
import { type Page, paragraph } from './page.js'
import { settingsInWords, settingsSet } from './settings-set.js'
import { visible } from './visible.js'
import { say } from './wording.js'

/** By the id of each pack that is not built in: the folder that it was loaded from. */
export type PackFolders = Readonly<Record<string, string>>

/** What was judged by: the date, the packs and where they come from, and what somebody has set otherwise. */
export function renderHeader(assessment: StreamedAssessment, folders: PackFolders, page: Page): readonly string[] {
  const { asOf, packs } = assessment
  const { language } = page
  const references = referencesIn(assessment)
  return [
    ...paragraph(`${say('product', language)}  ${say('asOf', language, { date: asOf })}`, page, '', 'strong'),
    ...packs.flatMap((pack) => packLines(pack, folders, references.has(pack.id), page)),
    ...settingLines(assessment, page),
  ]
}

/** Packs by which a place outside of them was judged; while there is none, no finding need be looked at. */
function referencesIn({ packs, subjects, texts }: StreamedAssessment): ReadonlySet<string> {
  const places = new Set(subjects.map(({ jurisdiction }) => jurisdiction))
  const isOutside = packs.some((pack) => [...places].some((place) => !placeOf(pack, place).known))
  const references = new Set<string>()
  if (!isOutside) return references
  for (const { verdict, judged } of findingsIn(texts)) {
    if (judged?.reference && verdict !== 'notApplicable') references.add(judged.pack)
  }
  return references
}

/** The pack stands behind its document where there is room, else below it. */
function packLines({ id, title, document }: Pack, folders: PackFolders, isReference: boolean, page: Page) {
  const { language } = page
  const name = say('document', language, { title, number: document.number })
  const folder = Object.hasOwn(folders, id) ? folders[id] : undefined
  const source = folder === undefined ? say('pack', language, { id }) : say('packFrom', language, { id, folder })
  const pack = isReference ? `${source} ${say('withReference', language)}` : source
  const line = `${name}  ${pack}`
  if (displayWidth(visible(line)) <= page.width) return paragraph(line, page)
  return [...paragraph(name, page), ...paragraph(pack, page, '  ')]
}

/** A rule that is off leaves no other trace, and a threshold that somebody changed must not look like the pack's. */
function settingLines(assessment: AssessmentFrame, page: Page): readonly string[] {
  const { language } = page
  return settingsInWords(settingsSet(assessment), language).flatMap(({ kind, text }) =>
    paragraph(say(`${kind}Set`, language, { [kind]: text }), page, '', 'yellow'),
  )
}
