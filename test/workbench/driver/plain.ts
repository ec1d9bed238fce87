/** As one would type it: an editor draws blanks as other signs, and some that nobody sees. */
export function plain(drawn: string): string {
  return drawn.replace(/[\u200b-\u200f\u2060\ufeff]/g, '').replace(/[^\S\n]/g, ' ')
}
