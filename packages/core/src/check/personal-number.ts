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

/** Digits of a mobile number. */
const shortest = 11

/** What a text seems to hold of a person: an identity number whose check digit is right, or else a mobile number. */
export function personalNumberIn(text: string): 'identity' | 'mobile' | undefined {
  if (text.length < shortest) return undefined
  for (const found of text.matchAll(identityNumber)) if (isIdentity(found) && hasCheckDigit(found[0])) return 'identity'
  for (const found of text.matchAll(mobileNumber)) if (isMobile(found)) return 'mobile'
  return undefined
}

/** Every number of that shape replaced, identity numbers also where their check digit is wrong. */
export function replacePersonalNumbers(text: string, replacement: (number: string) => string): string {
  if (text.length < shortest) return text
  return replaceEach(replaceEach(text, identityNumber, isIdentity, replacement), mobileNumber, isMobile, replacement)
}

interface Found {
  readonly 0: string
  readonly index: number
  readonly input: string
}

function replaceEach(
  text: string,
  pattern: RegExp,
  isMeant: (found: Found) => boolean,
  replacement: (number: string) => string,
): string {
  return text.replace(pattern, (number: string, ...more: readonly unknown[]) => {
    const index = more.findLast((one) => typeof one === 'number') as number
    return isMeant({ 0: number, index, input: text }) ? replacement(number) : number
  })
}

/** Document numbers and measures are in groups too: then the region and the day of birth have to be possible ones. */
function isIdentity(found: Found): boolean {
  return isInOnePiece(found) || (standsAlone(found) && possibleIdentity.test(plain(found[0])))
}

const possibleIdentity =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)\d{4}(?:19\d\d|20[01]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

/** 150-2023-0012 is the number of a document, and 150 2000 3000 are measures. */
function isMobile(found: Found): boolean {
  if (isInOnePiece(found)) return true
  const ending = plain(found[0]).slice(-8)
  const isOfYear = /^(?:19|20)/.test(ending) && !/[+＋\s]/.test(found[0])
  const isRound = /^\d\d00\d\d00$/.test(ending)
  return standsAlone(found) && !isOfYear && !isRound
}

function isInOnePiece({ 0: number }: Found): boolean {
  return !/[^0-9０-９XxＸｘ+＋]/.test(number)
}

/** Not a part of a word, a name of a file or a longer mark. */
function standsAlone({ 0: number, index, input }: Found): boolean {
  const end = index + number.length
  return !/[\w-]/.test(input[index - 1] ?? '') && !/^(?:[A-Za-z_]|-\w)/.test(input.slice(end, end + 2))
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
