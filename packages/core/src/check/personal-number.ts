const digit = '[0-9０-９]'
/** Nothing, or one hyphen or blank, as people group the digits of a number. */
const joint = '[-‐‑−－ \\t\\u00a0\\u3000]?'
/** Not the end of a longer number, nor the decimals of a figure. */
const begins = `(?<!${digit}|${digit}[.．])`
const countryCode = `(?:(?:[+＋]|[0０]{2})?[8８][6６]${joint})?`

/** The groups of GB 11643: region, year, month and day of birth, running number with check digit. */
const identityNumber = new RegExp(`${begins}${groups(6, 4, 2, 2)}${digit}{3}[0-9０-９XxＸｘ](?!${digit}|[XxＸｘ])`, 'g')

/** In one piece or in groups, also with the country's code in front: +86 138-0013-8000. */
const mobileNumber = new RegExp(`${begins}${countryCode}[1１][3-9３-９]${groups(1, 4)}${digit}{4}(?!${digit})`, 'g')

function groups(...lengths: readonly number[]): string {
  return lengths.map((length) => `${digit}{${length}}${joint}`).join('')
}

/** As many digits as the shorter of the two has: nearly every text is done with here. */
const enough = 11
const enoughDigits = new RegExp(`(?:${digit}${joint}){${enough}}`)

function mayHoldNumber(text: string): boolean {
  return text.length >= enough && enoughDigits.test(text)
}

/** What a text seems to hold of a person: an identity number whose check digit is right, or else a mobile number. */
export function personalNumberIn(text: string): 'identity' | 'mobile' | undefined {
  if (!mayHoldNumber(text)) return undefined
  for (const { 0: number, index } of text.matchAll(identityNumber))
    if (isIdentity(number, index, text) && hasCheckDigit(number)) return 'identity'
  for (const { 0: number, index } of text.matchAll(mobileNumber)) if (isMobile(number, index, text)) return 'mobile'
  return undefined
}

/** Every number of that shape replaced, identity numbers also where their check digit is wrong. */
export function replacePersonalNumbers(text: string, replacement: (number: string) => string): string {
  if (!mayHoldNumber(text)) return text
  return text
    .replace(identityNumber, (number, index, whole) =>
      isIdentity(number, index, whole) ? replacement(number) : number,
    )
    .replace(mobileNumber, (number, index, whole) => (isMobile(number, index, whole) ? replacement(number) : number))
}

/** Document numbers and measures are in groups too: then the region and the day of birth have to be possible ones. */
function isIdentity(number: string, index: number, text: string): boolean {
  return isInOnePiece(number) || (standsAlone(number, index, text) && possibleIdentity.test(plain(number)))
}

const possibleIdentity =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)\d{4}(?:19\d\d|20[01]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

/** 150-2023-0012 is the number of a document, and 150 2000 3000 are measures. */
function isMobile(number: string, index: number, text: string): boolean {
  if (isInOnePiece(number)) return true
  const ending = plain(number).slice(-8)
  const isOfYear = /^(?:19|20)/.test(ending) && !/[+＋\s]/.test(number)
  const isRound = /^\d\d00\d\d00$/.test(ending)
  return standsAlone(number, index, text) && !isOfYear && !isRound
}

function isInOnePiece(number: string): boolean {
  return !/[^0-9０-９XxＸｘ+＋]/.test(number)
}

/** Not a part of a word, a name of a file or a longer mark. */
function standsAlone(number: string, index: number, text: string): boolean {
  const end = index + number.length
  return !/[\w-]/.test(text[index - 1] ?? '') && !/^(?:[A-Za-z_]|-\w)/.test(text.slice(end, end + 2))
}

function plain(number: string): string {
  return number.normalize('NFKC').replace(/[^0-9Xx]/g, '')
}

/** The check digit of GB 11643: weights 2^(17-i) modulo 11. */
function hasCheckDigit(found: string): boolean {
  const number = plain(found)
  let sum = 0
  for (let index = 0; index < 17; index++) sum += Number(number[index]) * (2 ** (17 - index) % 11)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}
