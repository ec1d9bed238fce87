import type { Level, Verdict } from '@viridict/core'

export type Tone = 'strong' | 'faint' | 'green' | 'red' | 'yellow' | 'blue' | 'magenta'

/** Puts a tone to a text that is already padded and free of controls; without colour, the text itself. */
export type Paint = (text: string, tone?: Tone) => string

const codes: Record<Tone, string> = {
  strong: '1',
  faint: '2',
  red: '31',
  green: '32',
  yellow: '33',
  blue: '34',
  magenta: '35',
}

export function painter(colour: boolean): Paint {
  return (text, tone) => (colour && tone && text !== '' ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text)
}

export const verdictTones: Record<Verdict, Tone> = {
  pass: 'green',
  fail: 'red',
  open: 'yellow',
  review: 'magenta',
  informational: 'blue',
  notApplicable: 'faint',
}

export const levelTones: Record<Level, Tone> = { error: 'red', warning: 'yellow', note: 'blue', none: 'faint' }
