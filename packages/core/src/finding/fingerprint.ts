import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The first 80 bits of SHA-256, in hexadecimal: the same facts give the same text on every machine. */
export function fingerprintOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 20)
}
