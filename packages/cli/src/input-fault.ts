import type { Message } from '@viridict/core'
import { files } from './messages.js'

/** What is wrong with one path of the command line, where it is not what is in its files. */
export interface InputFault {
  readonly written: string
  readonly fault?: 'unmatched' | 'nothingDeclared' | 'noDeclaration'
}

/** What a part can say for itself: whether a folder holds nothing, only all parts together can. */
export function faultsOfPart(inputs: readonly InputFault[]): readonly Message[] {
  return faultsInWords(inputs.filter(({ fault }) => fault !== 'nothingDeclared'))
}

/** Said once of what is named twice. */
export function faultsInWords(inputs: readonly InputFault[]): readonly Message[] {
  const faulty = new Map(inputs.filter(({ fault }) => fault !== undefined).map((input) => [input.written, input]))
  return [...faulty.values()].flatMap(({ written, fault }) => (fault === undefined ? [] : [files[fault](written)]))
}
