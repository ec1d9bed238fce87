const digit = '[0-9０-９]'
/** Nothing, or one sign or blank, as people group the digits of a number. */
const joint = String.raw`[-–—－.·\s]?`
/** Not the end of a longer number, nor the decimals of a figure. */
const begins = `(?<!${digit}|${digit}[.．])`
const ends = `(?!${digit}|[XxＸｘ])`
const countryCode = `(?:(?:[+＋]|[0０]{2})?[8８][6６]${joint})?`

/** Region, day of birth and running number of GB 11643, in one piece or in groups: 110105-19491231-002X. */
const identityNumber = new RegExp(
  `${begins}${digit}{6}(?<joint>${joint})${digit}{4}\\k<joint>?${digit}{4}\\k<joint>${digit}{3}[0-9０-９XxＸｘ]${ends}`,
  'g',
)

/** In one piece or in groups, also with the country's code: +86 138-0013-8000. */
const mobileNumber = new RegExp(
  `${begins}${countryCode}[1１][3-9３-９]${digit}(?<joint>${joint})${digit}{4}\\k<joint>${digit}{4}${ends}`,
  'g',
)

/** Digits of a mobile number. */
const shortest = 11

/** What a text seems to hold of a person: an identity number whose check digit is right, or else a mobile number. */
export function personalNumberIn(text: string): 'identity' | 'mobile' | undefined {
  if (text.length < shortest) return undefined
  if (text.match(identityNumber)?.some(hasCheckDigit)) return 'identity'
  return text.search(mobileNumber) < 0 ? undefined : 'mobile'
}

/** Every number of that shape replaced, identity numbers also where their check digit is wrong. */
export function replacePersonalNumbers(text: string, replacement: (number: string) => string): string {
  if (text.length < shortest) return text
  return text
    .replace(identityNumber, (number) => replacement(number))
    .replace(mobileNumber, (number) => replacement(number))
}

/** The check digit of GB 11643: weights 2^(17-i) modulo 11. */
function hasCheckDigit(found: string): boolean {
  const number = found.normalize('NFKC').replace(/[^0-9Xx]/g, '')
  let sum = 0
  for (let index = 0; index < 17; index++) sum += Number(number[index]) * (2 ** (17 - index) % 11)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}
