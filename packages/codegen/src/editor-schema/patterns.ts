import type { ScalarType } from '../record.js'

/**
 * A word with a letter or digit in it that the reader takes for another (full-width, a radical, a ligature), with blanks
 * around it, or a merge key: a pattern cannot tell what it comes to, so that the schema leaves it to the reader.
 */
export const unseenWord =
  '^<<$|^\\s|\\s$|[\\u00aa-\\u036f\\u1d00-\\u1dff\\u2070-\\u2bff\\u2e80-\\u2fdf\\u3190-\\u319f\\u3200-\\u33ff' +
  '\\uf900-\\ufb06\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\ud800-\\udfff]|[^\\u0000-\\uffff]'

/** In a figure or a date the reader takes more for plain signs than a pattern can list, ㎡ and ２０２６ among them. */
const unseenFigure = '[^\\t\\n\\r -~一-鿿]|\\d\\s+\\d|(?:^|[-~至])\\s*-0'

/** The units of core/src/quantity/unit.ts; a test holds the two against each other. */
const units: Readonly<Partial<Record<ScalarType, readonly string[]>>> = {
  area: ['m2', 'm\\^2', '平方米', '平米', '平方', 'ha', 'hm2', '公顷', '亩', 'km2', 'km\\^2', '平方公里', '平方千米'],
  length: ['m', '米', 'km', '公里', '千米', 'cm', '厘米', '公分', 'mm', '毫米'],
  money: ['元'],
  percent: ['%'],
  count: ['人', '株', '个', '座', '处', '条', '套', '台', '次', '年', '丛'],
}

/** A figure or a range of two, each with or without a unit. A count is whole, unless 万 makes it so. */
export function figurePattern(type: ScalarType): string {
  const unit = (units[type] ?? []).join('|')
  const [decimal, whole] = ['\\+?\\d+(?:\\.\\d+)?', '\\+?\\d+(?:\\.0+)?']
  const tenThousands = type === 'count' ? `万(?:${unit})?` : `万(?:${unit})`
  const figure =
    type === 'count'
      ? `(?:${whole}\\s*(?:${unit})?|${decimal}\\s*${tenThousands})`
      : `${decimal}\\s*(?:${unit}|${tenThousands})?`
  // Where only the end of a range has a unit, its beginning has the same.
  const beginning = type === 'count' ? `(?:${decimal}|${figure})` : figure
  return `^\\s*(?:${beginning}\\s*[-~至]\\s*)?${figure}\\s*$|${unseenFigure}`
}

/** `2026-05-30`, `2026年5月30日`, or the month or the year alone; with `permanent`, 长期 as well. */
export function datePattern(orPermanent: boolean): string {
  const iso = '\\d{4}(?:\\s*-\\s*(?:0[1-9]|1[0-2])(?:\\s*-\\s*(?:0[1-9]|[12]\\d|3[01]))?)?'
  const chinese = '\\d{4}\\s*年(?:\\s*0?(?:[1-9]|1[0-2])\\s*月(?:\\s*(?:0?[1-9]|[12]\\d|3[01])\\s*日)?)?'
  const permanent = orPermanent ? '|[Pp][Ee][Rr][Mm][Aa][Nn][Ee][Nn][Tt]|长期' : ''
  return `^\\s*(?:${iso}|${chinese}${permanent})\\s*$|${unseenFigure}`
}
