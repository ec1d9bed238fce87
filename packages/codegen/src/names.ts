/** jincheng-2023-35 becomes jincheng202335, woody-cover becomes woodyCover. */
export function camelCase(kebab: string): string {
  return kebab.replace(/-+(.)/gu, (_, letter: string) => letter.toUpperCase())
}

/** woodyCover becomes woody-cover. */
export function kebabCase(camel: string): string {
  return camel.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}

/** woodyCover becomes WoodyCover. */
export function pascalCase(camel: string): string {
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function byName(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
