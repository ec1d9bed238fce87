import { visible } from '@viridict/reports/visible'

/** On one line, and not longer than it takes to find it. */
export function shown(text: string): string {
  const line = visible(text.replaceAll(/\s+/g, ' '))
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

const longest = 60
