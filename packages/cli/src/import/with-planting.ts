import type { Message } from '@viridict/core'
import { checkCommand } from '../check-command.js'
import { entryOf, findProject, languageOf, type ProjectFound } from './find-project.js'
import { refusals } from './messages.js'
import { flowRow, rowEntries } from './planting-rows.js'
import type { Plant } from './read-row.js'
import { splicePlanting } from './splice-planting.js'
import { listIn } from './verify-splice.js'

export interface WithPlantingOptions {
  /** How messages call the text. */
  readonly file: string
  readonly id: string | undefined
  readonly replace: boolean
}

export type WithPlanting =
  /** `line` is that of the list. */
  | { readonly ok: true; readonly text: string; readonly line: number }
  | { readonly ok: false; readonly problem: Message }

/** A text of declarations with these plants as the planting list of its Project, in the language of its keys. */
export function withPlanting(text: string, plants: readonly Plant[], options: WithPlantingOptions): WithPlanting {
  const { file, id, replace } = options
  const found = findProject(text, id)
  if (!found.ok) return { ok: false, problem: refusalOf(found, file) }
  const entry = entryOf(found.document.root, 'planting')
  if (entry?.value && !replace) return { ok: false, problem: refusals.hasList(file, lineAt(text, entry.key.start)) }
  const language = languageOf(found.document.root)
  const rows = plants.map((plant) => rowEntries(plant, language))
  // Whatever way of writing a splice did not think of, it is refused rather than damaged.
  const spliced = splicePlanting(text, found.document, rows.map(flowRow), language)
  for (const candidate of spliced) {
    const start = listIn(text, candidate, found.index, rows)
    if (start !== undefined) return { ok: true, text: candidate, line: lineAt(candidate, start) }
  }
  return { ok: false, problem: refusals.noPlace(file) }
}

function refusalOf(found: Extract<ProjectFound, { ok: false }>, file: string): Message {
  switch (found.why) {
    case 'broken':
      return refusals.broken(file, checkCommand(file))
    case 'not-a-project':
      return refusals.notAProject(file)
    case 'which':
      return refusals.which(file, found.ids)
  }
}

/** Counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
