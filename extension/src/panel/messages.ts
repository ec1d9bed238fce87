import type { TextView } from '@viridict/language-server/overview'
import type { Place } from '@viridict/reports/view'

/** What the editor tells the page of the panel. */
export type ToPage =
  | { readonly kind: 'show'; readonly uri: string; readonly shown: TextView }
  /** Where the cursor is in the text; lines count from 1. */
  | { readonly kind: 'select'; readonly uri: string; readonly line: number }

/** What the page tells the editor. */
export type FromPage =
  /** It can take what there is to show. */
  { readonly kind: 'ready' } | { readonly kind: 'go'; readonly place: Place }

/** What the page keeps while the editor is closed. */
export interface PageState {
  readonly uri?: string
  /** Verdicts that are filtered out. */
  readonly hidden?: readonly string[]
}
