import { characterWidth, displayWidth } from './display-width.js'

/** Never at the head of a line, and never at its end (避头尾). */
const closing = new Set('，。、；：？！）」』】〕》〉”’…～％%),.:;!?]}~')
const opening = new Set('（「『【〔《〈“‘([{')
/** Stays with its number, whatever stands between. */
const comparisons = new Set('≥≤＞＜<>')

/** What is not broken: a word, or a Chinese character with its punctuation. */
interface Piece {
  text: string
  /** The blanks before it, which a line break takes the place of. */
  readonly blanks: string
}

/** Lines of at most `width` columns. Chinese breaks between characters, Latin at spaces; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text.trim()]
  const lines: string[] = []
  let [line, filled] = ['', 0]
  for (const { text: piece, blanks } of piecesOf(text)) {
    const added = displayWidth(piece) + (line === '' ? 0 : blanks.length)
    if (filled + added <= width) {
      line += line === '' ? piece : blanks + piece
      filled += added
    } else {
      if (line !== '') lines.push(line.trimEnd())
      const [last = '', ...full] = cut(piece, width).reverse()
      lines.push(...full.reverse())
      ;[line, filled] = [last, displayWidth(last)]
    }
  }
  return [...lines, line.trimEnd()]
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let [last, blanks] = ['', '']
  for (const character of text) {
    if (character === ' ') {
      blanks += character
      continue
    }
    const piece = pieces.at(-1)
    if (piece && (comparisons.has(last) || isUnitBehind(last, blanks, character))) piece.text += blanks + character
    else if (piece && blanks === '' && holdsTogether(last, character) && !isCompound(piece.text, character))
      piece.text += character
    else pieces.push({ text: character, blanks })
    ;[last, blanks] = [character, '']
  }
  return pieces
}

function holdsTogether(before: string, after: string): boolean {
  if (closing.has(after) || opening.has(before) || characterWidth(after) === 0) return true
  if (before === '万' && after === '元') return true
  const isWithinWord = characterWidth(before) < 2 && characterWidth(after) < 2
  return isWithinWord && before !== '~'
}

/** 1.5 km, 300 万元 */
function isUnitBehind(last: string, blanks: string, character: string): boolean {
  return blanks === ' ' && /\d/.test(last) && /[a-z万元]/i.test(character)
}

/** service-radius is two words; 2026-06-30 and EX-LA-1 are one. */
function isCompound(before: string, after: string): boolean {
  return /[a-z]-$/.test(before) && /[a-z]/.test(after)
}

/** At its blanks, and a word that is still too long where it must. */
function cut(piece: string, width: number): string[] {
  return displayWidth(piece) <= width ? [piece] : piece.split(' ').flatMap((word) => cutWord(word, width))
}

function cutWord(word: string, width: number): string[] {
  const parts = ['']
  for (const character of word) {
    const part = parts.at(-1) ?? ''
    if (part !== '' && displayWidth(part) + characterWidth(character) > width) parts.push(character)
    else parts[parts.length - 1] = part + character
  }
  return parts
}
