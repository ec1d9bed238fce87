export type { Bounded } from './bounded.js'
export { type Candidate, type WhatIf, whatIf } from './candidates.js'
export type { BestSet, Choice, Step } from './choose-sites.js'
export {
  type CoverageDrawing,
  type DrawnParcel,
  type DrawnPark,
  type DrawnSite,
  drawCoverage,
  type Outlines,
} from './draw-coverage.js'
export type { Feature, Layer, Polygon, Position, Ring } from './geojson.js'
export type { Park } from './park.js'
export {
  type DrawnPlant,
  type DrawnSpecies,
  type PlanCover,
  type PlanOptions,
  type PlantSide,
  planCover,
} from './plan.js'
export type { Region } from './plausible-axes.js'
export type { RadiusProfile, RadiusStep } from './radius.js'
export { type LayerText, readLayer } from './read-layer.js'
export {
  type CoverageLayers,
  type CoverageOptions,
  type NearestPark,
  type ParcelCoverage,
  type Scene,
  type ServiceCoverage,
  serviceCoverage,
} from './service-coverage.js'
export type { Counts, Service } from './supply.js'
export { toMultiPolygon } from './to-geojson.js'
export type { LayerName, Trouble } from './trouble.js'
