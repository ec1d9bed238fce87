/** The full-width signs in a text that stand where YAML needs its own, each once; empty where there are none. */
export function fullWidthSigns(text: string): string {
  return [...new Set(text.slice(0, longest).match(/[：，｛｝［］]/g) ?? [])].join('')
}

/** Code units looked at: enough for a line. */
const longest = 4000
