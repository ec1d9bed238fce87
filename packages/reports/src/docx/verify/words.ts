import type { Text } from '@viridict/core'

/** Places of an opinion. */
export const placeWords = {
  cell: { zh: '表第{row}行第{column}列', en: 'table row {row}, column {column}' },
  picture: { zh: '（图片或图形）', en: '(a picture or shape)' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  footnotes: { zh: '脚注', en: 'footnotes' },
  endnotes: { zh: '尾注', en: 'endnotes' },
  comments: { zh: '批注', en: 'comments' },
} as const satisfies Record<string, Text>
