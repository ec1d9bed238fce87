/** A size in a cell that holds several, and how it is written there. */
export interface SizePart {
  readonly kind: 'dbh' | 'crown' | 'unneeded'
  readonly text: string
}

export interface Sizes {
  readonly parts: readonly SizePart[]
  /** What says nothing that is known. */
  readonly rest: string
}

const labels: readonly (readonly [RegExp, SizePart['kind']])[] = [
  [/^(?:胸径|米径|胸高直径|dbh|[φф⌀∅ø])$/u, 'dbh'],
  [/^(?:冠幅|蓬径|冠径|蓬幅|冠|蓬|[pw])$/u, 'crown'],
]

const names =
  '胸径|米径|胸高直径|dbh|[φф⌀∅ø]|冠幅|蓬径|冠径|蓬幅|冠|蓬|[pw]|自然高|株高|苗高|树高|高度|高|[hd]|地径|基径|分枝点高?度?|分支点|枝下高|土球直?径?|苗龄'
const number = '\\d+(?:\\.\\d+)?'
const figure = `(?:[≥⩾≧>≤⩽≦<约±]?=?${number}(?:mm|cm|m|毫米|厘米|公分|米)?(?:[-~‐–—―−至到]${number})?(?:mm|cm|m|毫米|厘米|公分|米|年生?)?(?:以[上下]|\\+)?)`
const part = new RegExp(`(${names})[:=为]?(${figure})`, 'gu')

/** `φ12cm,H3.5m,P3.0-3.5m`, `胸径12cm；高4m；冠幅3m`: each size by the sign or the word before it. */
export function readSizes(cell: string): Sizes {
  const tidy = cell
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .toLowerCase()
    .replaceAll(/\(([φdphw])\)/gu, '')
  const parts = [...tidy.matchAll(part)].map(([, name = '', text = '']): SizePart => {
    return { kind: labels.find(([pattern]) => pattern.test(name))?.[1] ?? 'unneeded', text }
  })
  return { parts, rest: tidy.replaceAll(part, '').replaceAll(/[,;、。×x*+/|]/gu, '') }
}
