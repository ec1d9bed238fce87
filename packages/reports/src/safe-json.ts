/**
 * JSON that is harmless where it is printed: what JSON.stringify leaves raw (marks of direction, C1 controls, line
 * separators) is escaped as well. A parser gives the very same strings back.
 */
export function toSafeJson(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, undefined, indent)
  return `${text.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits)}\n`
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}
