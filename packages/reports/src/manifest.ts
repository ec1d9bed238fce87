import { type Assessment, fingerprintOf, type Language } from '@viridict/core'
import { type SettingsSet, settingsSet } from './settings-set.js'

/** A file that a run has read: its name as in findings, and the SHA-256 of its bytes in hexadecimal. */
export interface InputHash {
  readonly uri: string
  readonly sha256: string
  readonly role: 'declaration' | 'map' | 'decisions' | 'configuration' | 'pack'
}

/** What a report was made from, so that it can be made again and compared; nothing in it is of the moment or the machine. */
export interface Manifest extends SettingsSet {
  readonly engine: { readonly name: 'viridict'; readonly version: string }
  /** ISO date. */
  readonly asOf: string
  readonly language: Language
  readonly isMasked: boolean
  readonly packs: readonly ManifestPack[]
  readonly inputs: readonly InputHash[]
}

interface ManifestPack {
  readonly id: string
  readonly title: string
  readonly number: string
  /** Fingerprint of everything in the pack: a changed copy is not taken for the original. */
  readonly digest: string
}

export interface ManifestOptions {
  readonly language: Language
  readonly isMasked: boolean
  /** Of the program that ran. */
  readonly packageVersion: string
  readonly inputs?: readonly InputHash[]
}

export function manifestOf(assessment: Assessment, options: ManifestOptions): Manifest {
  const { language, isMasked, packageVersion, inputs = [] } = options
  return {
    engine: { name: 'viridict', version: packageVersion },
    asOf: assessment.asOf,
    language,
    isMasked,
    packs: assessment.packs.map((pack) => ({
      id: pack.id,
      title: pack.title[language],
      number: pack.document.number,
      digest: fingerprintOf(JSON.stringify(pack)),
    })),
    ...settingsSet(assessment),
    inputs: inputs.toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0)),
  }
}
