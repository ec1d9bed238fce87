import type { drawCoverage, planCover, readLayer, serviceCoverage } from '@viridict/geometry'

/** What computes areas from maps. The host hands it in where a declaration names one: few do, and it is heavy. */
export interface MapEngine {
  readonly readLayer: typeof readLayer
  readonly serviceCoverage: typeof serviceCoverage
  readonly planCover: typeof planCover
  readonly drawCoverage: typeof drawCoverage
}
