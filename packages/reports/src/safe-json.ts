/** JSON that is harmless where it is printed, with the end of its last line. */
export function toSafeJson(value: unknown, indent = 2): string {
  return `${safeJson(JSON.stringify(value, undefined, indent))}\n`
}

/**
 * What JSON.stringify leaves raw (marks of direction, C1 controls, line separators) is escaped as well: a parser gives
 * the very same strings back.
 */
export function safeJson(json: string): string {
  return json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits)
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}
