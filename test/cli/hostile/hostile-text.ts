import fc from 'fast-check'

/** Stands within every hostile text and nowhere else, so that wherever it is shown its surroundings can be looked at. */
export const mark = '㐂'

/** What spreadsheets, browsers, terminals, Markdown and GitHub would obey, or hide. */
const nasty = [
  "=cmd|' /C calc'!A0",
  '＝1+1',
  '  @SUM(1)',
  '+1',
  '-2+3',
  '|1',
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '" onclick="alert(1)',
  ']]>',
  '<!--',
  '<![CDATA[',
  '</w:t></w:r><w:fldSimple w:instr="x"/>',
  '&lt;b&gt; &#64; &amp; \\',
  '"\',;\r\n"x","=1"',
  '\u0000\u0007\u001b[2J\u009b31m\r\n::error::x\u0085',
  '\u202ecba\u200f\u2066\ufeff\u2028',
  '𠮷𠀋😀',
  '\ud83d \udc00',
  '\ufffe\uffff',
  '[点此](https://example.org) ![x](y)',
  'https://example.org www.example.org a@example.org @someone',
  '| a | b |\n|---|---|',
  '``` `code` ~~x~~ **b** _i_ $x$',
  '1. a\n# b\n- c\n---',
  '2) d',
  '- e',
  '+ f',
  '===',
  '***',
  '> g',
  '$'.concat('{{ github.token }} {0} %0A::error::'),
  '_x000D_',
  '绿'.repeat(150),
  'w'.repeat(300),
]

const piece = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 }))
const pieces = fc.array(piece, { maxLength: 2 }).map((texts) => texts.join(''))

/** White space around a text is none of it. */
const marked = (before: string, after: string) => `${before}${mark}${after}`.trim()

/** One harm after the other, for tests that begin with them. */
export const examples = nasty.map((text): [string] => [marked(text, text)])

export const hostileText = fc.tuple(pieces, pieces).map(([before, after]) => marked(before, after))
