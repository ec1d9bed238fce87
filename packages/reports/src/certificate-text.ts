import type { Path } from '@viridict/core'

/** Latin letters and digits of either width, with the signs that hold a number together. */
const tokens = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+(?:[-_./:#+－—–_／．][0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+)*/g

/** A day as people write it, and mistake it: 2026.2.31, 20260231, 31/2/2026, 26-2-31, 2026-02-31T00:00. */
const day = new RegExp(
  `^(?:${[
    // Without signs between them only a month and a day that could be: 20230456 may be a year and a running number.
    String.raw`(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?`,
    String.raw`(?:(?:19|20)\d{0,2}|\d\d)(?:[-./]\d{1,2}){1,2}`,
    String.raw`\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d`,
  ].join('|')})(?:Tdd(?::dd)*Z?)?$`,
)
const timeOfDay = /^\d{1,2}(?::\d\d){1,2}$/
/** A code of the national list of occupations, such as 4-09-10-01. */
const occupationCode = /^\d-\d\d-\d\d-\d\d$/

/** Fewest digits of what is taken for a number of a certificate, by where it stands. */
const digitsOfNumber = { certificate: 1, worker: 6, pseudonym: 10 } as const

export type Surroundings = keyof typeof digitsOfNumber

export function lastFour(text: string): string {
  return text.length > 4 ? `****${text.slice(-4)}` : '****'
}

/**
 * What is quoted from a worker's entry, with everything in it that may be the number of a certificate masked. Other
 * words stay: whoever reads a message has to see what is wrong.
 */
export function maskCertificateText(text: string, path: Path, surroundings: Surroundings): string {
  if (surroundings === 'certificate' && isWithinNumber(path)) return /^[[{]…[\]}]$/.test(text) ? text : lastFour(text)
  const field = path.at(-1)
  return text.replace(tokens, (token) => (isNumber(token, field, surroundings) ? lastFour(token) : token))
}

/** Of the field `number` itself nothing is told, whatever its value looks like. */
function isWithinNumber(path: Path): boolean {
  return path.slice(path.indexOf('certificate')).includes('number')
}

function isNumber(token: string, field: Path[number] | undefined, surroundings: Surroundings): boolean {
  const plain = token.normalize('NFKC')
  // 5级 and 12月 are no numbers of certificates.
  if (plain.length <= 2) return false
  if (field === 'validUntil' && (day.test(plain) || timeOfDay.test(plain))) return false
  if (field === 'occupation' && occupationCode.test(plain)) return false
  return plain.replaceAll(/\D/g, '').length >= digitsOfNumber[surroundings]
}
