import { type Assessment, byCodeUnit, fingerprintOf, type Language, type Unreadable } from '@viridict/core'
import { type SettingsSet, settingsSet } from './settings-set.js'

/** A file that a run has read: its name as in findings, and the SHA-256 of its bytes in hexadecimal. */
export interface InputHash {
  readonly uri: string
  readonly sha256: string
  readonly role: InputRole
}

export type InputRole = 'declaration' | 'map' | 'decisions' | 'configuration' | 'pack' | 'baseline'

/** A file that a declaration names, of which it counts alone whether it is there. */
export interface DocumentLookedFor {
  readonly uri: string
  readonly isThere: boolean
}

/** A file, or a folder, that could not be read: that is a finding of its own. */
export interface UnreadableInput {
  readonly uri: string
  readonly why: Unreadable
}

/** All that a run has read, so far as its findings come from it. */
export interface RunInputs {
  /** The files that were read; the report names them with their hashes. */
  readonly inputs?: readonly InputHash[]
  readonly documents?: readonly DocumentLookedFor[]
  readonly unreadable?: readonly UnreadableInput[]
  /** Whether packs were named, and so judge places outside them for reference. */
  readonly packsNamed?: boolean
}

/** What a report was made from, so that it can be made again and compared; nothing in it is of the moment or the machine. */
export interface Manifest extends SettingsSet, Required<RunInputs> {
  readonly engine: { readonly name: 'viridict'; readonly version: string }
  /** ISO date. */
  readonly asOf: string
  readonly language: Language
  readonly isMasked: boolean
  readonly packs: readonly ManifestPack[]
}

export interface ManifestPack {
  readonly id: string
  readonly title: string
  readonly number: string
  /** Fingerprint of everything in the pack: a changed copy is not taken for the original. */
  readonly digest: string
}

export interface ManifestOptions extends RunInputs {
  readonly language: Language
  readonly isMasked: boolean
  /** Of the program that ran. */
  readonly packageVersion: string
}

export function manifestOf(assessment: Assessment, options: ManifestOptions): Manifest {
  const { language, isMasked, packageVersion, inputs = [], documents = [], unreadable = [] } = options
  return {
    engine: { name: 'viridict', version: packageVersion },
    asOf: assessment.asOf,
    language,
    isMasked,
    packsNamed: options.packsNamed ?? false,
    packs: assessment.packs.map((pack) => ({
      id: pack.id,
      title: pack.title[language],
      number: pack.document.number,
      digest: fingerprintOf(JSON.stringify(pack)),
    })),
    ...settingsSet(assessment),
    inputs: inputs.toSorted(byUri),
    documents: documents.toSorted(byUri),
    unreadable: unreadable.toSorted(byUri),
  }
}

function byUri(a: { readonly uri: string }, b: { readonly uri: string }): number {
  return byCodeUnit(a.uri, b.uri)
}
