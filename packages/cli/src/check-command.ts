/** What to type next. */
export function checkCommand(file: string): string {
  return `viridict check ${/^[\p{L}\p{N}._/:\\-]+$/u.test(file) ? file : `"${file}"`}`
}
