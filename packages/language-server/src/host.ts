import type { MapEngine, Unreadable } from '@viridict/core'

export type TextRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Unreadable }

/** What the server touches of the world: files and a clock. All places are URIs. */
export interface ServerHost {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Every .yaml and .yml file in a folder and below, in a fixed order. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly read: (uri: string) => Promise<TextRead>
  readonly exists: (uri: string) => boolean
  /** Loads what computes from maps; left out, no map is read. */
  readonly maps?: () => Promise<MapEngine>
  /** Runs once what is now at hand is done, and not before so many milliseconds are over. */
  readonly defer: (run: () => void, milliseconds: number) => void
}
