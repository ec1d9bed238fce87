import type { Language } from '@viridict/core'

/** What every format is told. */
export interface RenderOptions {
  readonly language: Language
  /** Left out, identity, mobile and certificate numbers are shown by their last four characters alone. */
  readonly mask?: boolean
}
