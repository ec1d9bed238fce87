import type { Language } from '@viridict/core'
import { type ListTarget, listTargets } from '../import/list-target.js'
import { listNameOf } from './list-columns.js'

/** The list that a word names in either language: 苗木表, planting. */
export function listNamed(word: string): ListTarget | undefined {
  const name = word.normalize('NFKC').trim().toLowerCase()
  return Object.values(listTargets).find((target) => namesOf(target).includes(name))
}

export const listWords: readonly string[] = Object.values(listTargets).flatMap(namesOf)

function namesOf(target: ListTarget): readonly string[] {
  return (['zh', 'en'] satisfies Language[]).map((language) => listNameOf(target, language))
}
