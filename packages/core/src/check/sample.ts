import { problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import type { Check } from './check.js'

/** An id that is still the template's: its sample figures may still stand there too. */
export const sample: Check = ({ facts: { id } }) =>
  typeof id === 'string' && id.startsWith('sample-') ? [problem('sample/template', ['id'], { id: shorten(id) })] : []
