export * from '@turf/turf'
