/** A formula as every program would write it: names of sheets unquoted, nothing blank, whole columns by their letters. */
export function plainFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : plainPart(part)))
    .join('')
}

function plainPart(part: string): string {
  return part
    .replace(/'((?:[^']|'')*)'!/g, (_, sheet: string) => `${sheet.replaceAll("''", "'")}!`)
    .replace(/\s+/g, '')
    .toUpperCase()
    .replaceAll('_XLFN.', '')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(/(\$?[A-Z]+)\$?1:(\$?[A-Z]+)\$?1048576\b/g, '$1:$2')
}

/** The format of a number without what programs write in several ways; of texts and whatever has none it is the same. */
export function plainFormat(format: string | undefined): string {
  const plain = (format ?? 'General').replace(/\\([-/. ,:])/g, '$1').toLowerCase()
  return ['general', '@', ''].includes(plain) ? '' : plain
}
