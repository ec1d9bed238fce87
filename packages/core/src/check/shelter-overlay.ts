import { registerOf } from '../declaration/declaration.js'
import { valueName } from '../declaration/value-name.js'
import { problem } from '../finding/problem.js'
import type { Park } from '../generated/declarations.js'
import type { Check } from './check.js'

/** Disaster shelter is a function that a park has besides its class: one that counts under both is named. */
export const shelterOverlay: Check = (declaration) =>
  registerOf<Park>(declaration, 'parks').rows.flatMap(({ facts, path }) => {
    const isBoth = facts.functions?.includes('disasterShelter') && counted.has(facts.class)
    if (!isBoth) return []
    const args = { row: facts.name, class: valueName('class', facts.class) }
    return [problem('shelter-overlay/both', [...path, 'functions'], args)]
  })

/** Classes of which 二(三)1 asks each county for one, besides one for shelter. */
const counted: ReadonlySet<Park['class']> = new Set(['comprehensive', 'country'])
