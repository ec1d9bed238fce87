import type { WriteSheet } from 'hucre/xlsx'

/** `C`, as a workbook calls a column; counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/**
 * A text as a workbook holds it: without what XML has no place for, and with `_x000D_` as it was written, which programs
 * else read as the character of that number (ECMA-376, ST_Xstring).
 */
export function storedText(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** On A4 across, as wide as the page, with the header on each page and its number below; `header` counts from 1. */
export function onA4(header: number): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${header}:$${header}`,
      margins: { left: 0.3, right: 0.3, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  }
}
