/** The program itself, as a thread begins it; the bundle has its own. */
export function programFile(): URL {
  return new URL('../main.js', import.meta.url)
}
