export { type Difference, mostDifferences } from './difference.js'
