import type { Assessment, Pack } from '@viridict/core'
import { displayWidth } from './display-width.js'
import { type Page, paragraph } from './page.js'
import { settingsInWords, settingsSet } from './settings-set.js'
import { visible } from './visible.js'
import { say } from './wording.js'

/** By the id of each pack that is not built in: the folder that it was loaded from. */
export type PackFolders = Readonly<Record<string, string>>

/** What was judged by: the date, the packs and where they come from, and what somebody has set otherwise. */
export function renderHeader(assessment: Assessment, folders: PackFolders, page: Page): readonly string[] {
  const { language } = page
  const { asOf, packs, findings } = assessment
  const references = new Set(
    findings.flatMap(({ verdict, judged }) => (judged?.reference && verdict !== 'notApplicable' ? [judged.pack] : [])),
  )
  return [
    ...paragraph(`${say('product', language)}  ${say('asOf', language, { date: asOf })}`, page, '', 'strong'),
    ...packs.flatMap((pack) => packLines(pack, folders, references.has(pack.id), page)),
    ...settingLines(assessment, page),
  ]
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
function settingLines(assessment: Assessment, page: Page): readonly string[] {
  const { language } = page
  return settingsInWords(settingsSet(assessment), language).flatMap(({ kind, text }) =>
    paragraph(say(`${kind}Set`, language, { [kind]: text }), page, '', 'yellow'),
  )
}
