/** Text as a YAML scalar that may stand in a flow mapping: as it is where YAML reads it so, else in quotes. */
export function yamlScalar(text: string): string {
  if (isPlain(text)) return text
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
}

/** Narrower than YAML's own plain scalars, and never wider. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}$/（〔《“][^,[\]{}#'"\p{C}\p{Zl}\p{Zp}]*$/u.test(text) && !/:\s|:$|\s$/.test(text)
}
