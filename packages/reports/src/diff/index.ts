/** What has changed between two JSON results. */
export { differenceOf } from './difference.js'
export { hasChanged, renderDifference, renderDifferenceJson } from './render-difference.js'
export { type Result, readResult } from './seen.js'
