import type { Message } from '@viridict/core'
import { files } from './messages.js'

/** What is wrong with one path of the command line, where it is not what is in its files. */
export interface InputFault {
  readonly written: string
  readonly fault?: 'unmatched' | 'nothingDeclared' | 'noDeclaration'
}

export function faultsInWords(inputs: readonly InputFault[]): readonly Message[] {
  return inputs.flatMap(({ written, fault }) => (fault === undefined ? [] : [files[fault](written)]))
}
