/** Where a value stands in a declaration: English keys and row numbers, from 0. */
export type Path = readonly (string | number)[]

export const root: Path = []

/** `planting[3].area`: how paths are printed, compared and used as keys. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
}

export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index])
}
