/** A text's name below a folder, as the command line would call it from there; outside of it, its whole URI. */
export function nameBelow(root: string | undefined, uri: string): string {
  const plain = decoded(uri)
  const folder = root === undefined ? undefined : `${decoded(root).replace(/\/$/, '')}/`
  return folder !== undefined && plain.startsWith(folder) ? plain.slice(folder.length) : uri
}

export function uriBelow(root: string, name: string): string {
  return `${root.replace(/\/$/, '')}/${name.split('/').map(encodeURIComponent).join('/')}`
}

/** Editors differ in which characters they escape. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
