import { lookupSpecies } from '@viridict/core'
import { readHeaders } from './column-kind.js'
import { plantingWords } from './planting-words.js'
import { isBlank } from './read-figure.js'

/** What a row is, where it is surely no plant. */
export type OtherRow = 'empty' | 'total' | 'heading' | 'note' | 'header'
export type RowKind = 'plant' | OtherRow

/** `name` is the plant's, `read` are the other cells that are read. Whatever could be a plant is one, and not left out. */
export function rowKind(cells: readonly string[], name: string, read: readonly string[]): RowKind {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first] = written
  if (first === undefined) return 'empty'
  if ([first, name].some(isTotal)) return 'total'
  if (readHeaders([name], plantingWords)?.kind === 'species') return 'header'
  if (name.trim() === '') return namelessKind(written, read)
  const isAlone = written.every((cell) => cell === name.trim() || isOrdinal(cell) || isBlank(cell))
  if (isAlone && isNote(name)) return 'note'
  return isAlone && isHeading(first, name) ? 'heading' : 'plant'
}

function isTotal(cell: string): boolean {
  return /(?:[合小总共]|累)\s*计|^总数/u.test(cell) || /^(?:sub|grand )?total\b/iu.test(cell.trim())
}

/** Where nothing is read from a row that names no plant, it has none. */
function namelessKind(written: readonly string[], read: readonly string[]): RowKind {
  if (isHeaders(written)) return 'header'
  if (!read.every(isBlank)) return 'plant'
  const [first = ''] = written
  return isHeading(first, first) ? 'heading' : 'note'
}

/** A second row of headers, as below 规格. */
function isHeaders(written: readonly string[]): boolean {
  return (
    written.some((cell) => readHeaders([cell], plantingWords) !== undefined) && !written.some((cell) => /\d/.test(cell))
  )
}

function isNote(cell: string): boolean {
  return /^(?:备?注|说明|notes?)\s*[:：\d]/iu.test(cell.trim())
}

/** 1, 一、 or (二): where a row has no figures, it says nothing of plants. */
function isOrdinal(cell: string): boolean {
  return /^[（(]?(?:\d+|[一二三四五六七八九十]+)[)）、.．]?$/u.test(cell)
}

const formWords = '乔木|灌木|地被|草坪|草花|花卉|草本|藤本|竹类|水生|绿篱|苗木'
const heading = new RegExp(
  `^(?:(?:${formWords}|常绿|落叶|针叶|阔叶|开花|色叶|[大小花]|植物|部分|工程|类|[、及和与/])*)(?:${formWords})(?:植物|部分|工程|类)*$`,
  'u',
)

/** 一、乔木; 灌木及地被: a name alone that is numbered like a chapter, or made of words for many plants. */
function isHeading(first: string, name: string): boolean {
  const tidy = name.normalize('NFKC').replaceAll(/\s/g, '')
  const bare = tidy.replace(/^\(?[一二三四五六七八九十]+[).、]/u, '')
  const isNumbered = bare !== tidy || /^[（(]?[一二三四五六七八九十]+[)）、.．]?$/u.test(first)
  return (isNumbered || heading.test(bare)) && lookupSpecies(name).kind === 'unknown'
}
