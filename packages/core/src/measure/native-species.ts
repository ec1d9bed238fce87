import { messages } from '../generated/messages.js'
import type { NativeSpeciesOptions } from '../generated/rules.js'
import { message } from '../message/message.js'
import { anyAmount, between, exactly, plus } from '../quantity/interval.js'
import { one, rational, zero } from '../quantity/rational.js'
import { speciesTraits } from '../species/species-traits.js'
import { fieldValue } from './field-value.js'
import { type Measure, type MissingTerm, measuredShare, type Term } from './measured.js'
import { missingFact } from './missing.js'

/** The share, by number of names, of the species in a list that the catalogue knows as native, 二(五)1 and 二(五)4. */
export const nativeSpecies: Measure<NativeSpeciesOptions> = ({ field }, context) => {
  const found = fieldValue(field, context)
  if (found.state === 'unknown') {
    const missing = [missingFact(context.declaration, found.path)]
    return measuredShare({ part: anyAmount, rest: anyAmount }, { termUnit: 'count', at: found.path, missing })
  }
  const names = found.state === 'known' && Array.isArray(found.value) ? found.value.map(String) : []
  const listed = names.map((name, index) => ({
    name,
    native: speciesTraits(name).native,
    path: [...found.path, index],
  }))
  const numberOf = (standing: string) => exactly(rational(listed.filter(({ native }) => native === standing).length))
  const either = between(zero, numberOf('unknown').hi)
  return measuredShare(
    { part: plus(numberOf('yes'), either), rest: plus(numberOf('no'), either) },
    {
      termUnit: 'count',
      whole: exactly(rational(listed.length)),
      at: found.path,
      terms: listed.map(termOf),
      missing: listed.flatMap(missingOf),
    },
  )
}

interface Listed {
  readonly name: string
  readonly native: 'yes' | 'no' | 'unknown'
  readonly path: Term['path']
}

const sides = { yes: 'part', no: 'rest', unknown: 'either' } as const

function termOf({ name, native, path }: Listed): Term {
  return { label: name, amount: exactly(one), path, side: sides[native] }
}

function missingOf({ name, native, path }: Listed): readonly MissingTerm[] {
  if (native !== 'unknown') return []
  return [{ message: message(messages['missing-native'], { species: name }), path, weight: exactly(one) }]
}
