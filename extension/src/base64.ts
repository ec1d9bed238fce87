/** More would be too many arguments of one call. */
const chunk = 8192

/** Bytes as text, the same in Node and in a browser. */
export function base64Of(bytes: Uint8Array): string {
  const starts = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) => index * chunk)
  return btoa(starts.map((start) => String.fromCharCode(...bytes.subarray(start, start + chunk))).join(''))
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
