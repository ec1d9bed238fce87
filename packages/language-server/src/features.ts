import { overview } from './overview.js'
import type { Feature } from './session.js'

/** Everything that the server does beside diagnostics. */
export const features: readonly Feature[] = [overview]
