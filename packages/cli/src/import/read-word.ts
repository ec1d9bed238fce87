import { enumValueOf } from '@viridict/core'

/** Words as tables write them, for what core's own spellings do not cover; English values. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:常绿|落叶|半常绿|针叶|阔叶)*(?:大|中|小|亚|花)?)乔木(?:类|树)?$/u, 'tree'],
  [/^(?:(?:常绿|落叶|半常绿|针叶|阔叶)*(?:大|中|小|花)?)灌木(?:类|球)?$/u, 'shrub'],
  [/^竹(?:子|类植物)?$/u, 'bamboo'],
  [/^(?:藤本植物|攀缘植物|攀援植物|藤蔓)$/u, 'vine'],
  [/^(?:(?:多年生|一二年生|一年生|宿根)?(?:草本|草花|花卉)|草本植物|宿根)$/u, 'herb'],
  [/^(?:草皮|草坪草)$/u, 'lawn'],
  [/^地被(?:植物|类)$/u, 'groundcover'],
  [/^(?:水生植物|湿生植物)$/u, 'aquatic'],
]

export function readForm(cell: string): string | undefined {
  const text = tidy(cell)
  return enumValueOf('form', text) ?? forms.find(([pattern]) => pattern.test(text))?.[1]
}

export function readLayer(cell: string): string | undefined {
  return enumValueOf('layer', tidy(cell))
}

/** Under 是否乡土 a no leaves open whether the plant is adapted or exotic. */
export function readStatus(cell: string, asks: boolean): string | undefined {
  if (asks) return readYesNo(cell) === 'true' ? 'native' : undefined
  return enumValueOf('plantStatus', tidy(cell).replace(/(?:植物|树种|树木|种)$/u, ''))
}

export function readYesNo(cell: string): string | undefined {
  const text = tidy(cell)
  if (/^(?:√|✓|✔|☑|y|yes|是)$/u.test(text)) return 'true'
  if (/^(?:×|✗|✘|x|n|no|否)$/u.test(text)) return 'false'
  return enumValueOf('yesno', text)
}

function tidy(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
}
