export type { ManifestRead } from '../manifest-rows.js'
export { type Difference, mostDifferences } from './difference.js'
