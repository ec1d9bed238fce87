import type { DeclarationKind, Language, Text } from '@viridict/core'

/** The fixed words of a template. */
export const words = {
  required: { zh: '必填。', en: 'Required. ' },
  colon: { zh: '：', en: ': ' },
  register: { zh: '写了就视为列全。', en: ' Once written it counts as complete.' },
  oneOf: { zh: '可填：', en: ' One of: ' },
  explainedAbove: { zh: '各项含义见前文。', en: ' Its keys are explained above.' },
} as const satisfies Record<string, Text>

/** What stands above everything else. */
export const headers: Readonly<Record<Language, (kind: DeclarationKind, name: string) => readonly string[]>> = {
  zh: (_, name) => [
    `${name}申报模板（绿规）。每一项的说明写在它上面。`,
    '行首的 # 紧接键名（或缩进）的，是可以不填的项：删去行首这个 #，它就生效。不清楚的不要填：没有写的就是不知道，不按零算。',
    '示例值须全部换成真实的数。0、9999、2099-12-31 这样的示例是占位用的，忘了改也不会因此判为符合。',
    '填好后运行：viridict check 本文件',
  ],
  en: (kind) => [
    `Template of a declaration (Viridict), kind ${kind}. What a key means is said above it.`,
    'A # with a key right behind it (or its indentation) turns an optional line off: take that # away to use it. Leave off what you do not know: what is not written is unknown, and never zero.',
    'Every sample value has to give way to a true one. 0, 9999 and 2099-12-31 are placeholders: no rule passes by one that was left.',
    'Then run: viridict check FILE',
  ],
}
