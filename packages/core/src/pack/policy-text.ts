/** LaTeX that the converted policy holds, such as `$\geq 70\%$`, and the plain signs that it stands for. */
const latex = [
  ['\\geq', '≥'],
  ['\\leq', '≤'],
  ['\\%', '%'],
  ['$', ''],
] as const

/**
 * A policy's text, or a quotation of it, in the form in which the two are compared.
 *
 * White space goes, since page breaks split words (自然资 / 源局) and Chinese needs none; so do the syllable that a
 * page break repeats (〔责 / 责任单位 in 二(三)1) and LaTeX (`$\geq 70\%$` in 二(二)2 becomes ≥70%).
 * It is for comparing and searching: positions in the result are not those of the text. Never throws.
 */
export function normalisePolicyText(text: string): string {
  const joined = text.replace(/\s+/gu, '').replaceAll('责责任单位', '责任单位')
  return latex.reduce((plain, [command, sign]) => plain.replaceAll(command, sign), joined)
}
