import { dirname, isAbsolute, relative, sep } from 'node:path'

/** A file's name in findings: relative to the working directory, with forward slashes on every system. */
export function uriOf(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/')
}

/** Whether a path is the folder or lies in it. */
export function isInside(folder: string, path: string): boolean {
  const steps = relative(folder, path)
  return steps !== '..' && !steps.startsWith(`..${sep}`) && !isAbsolute(steps)
}

/** The folder and all above it, the innermost first. */
export function ancestors(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...ancestors(above)]
}

/** The innermost folder that holds all of them. */
export function commonFolder(folders: readonly string[]): string | undefined {
  const [first, ...rest] = folders
  if (first === undefined) return undefined
  return ancestors(first).find((candidate) => rest.every((folder) => isInside(candidate, folder)))
}
