import type { Text } from '@viridict/core'

/** Places of a workbook, and what may be seen there besides values. */
export const placeWords = {
  sheet: { zh: '工作表“{name}”', en: 'sheet {name}' },
  hidden: { zh: '已隐藏', en: 'hidden' },
  visible: { zh: '可见', en: 'visible' },
  above: { zh: '单元格之上的图片、图形或批注', en: 'pictures, shapes or comments over the cells' },
  result: { zh: '（公式的结果）', en: ' (result of the formula)' },
  format: { zh: '（数字格式）', en: ' (number format)' },
} as const satisfies Record<string, Text>
