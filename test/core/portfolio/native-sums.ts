import assert from 'node:assert/strict'
import { assess, type Finding } from '@viridict/core'
import { type Facts, jurisdiction, project } from '../one-rule-pack.js'

export const asOf = '2026-06-30'
/** A jurisdiction that says how many projects belong to it. */
export const place = (name: string, projects: number | undefined, more: Facts = {}) => ({
  ...jurisdiction,
  id: `place-${name}`,
  jurisdiction: name,
  ...(projects !== undefined && { portfolio: { projects: `${projects}`, operators: '0' } }),
  ...more,
})
/** A project that was built, with its native and its green area. */
export const built = (id: string, jurisdictionName: string, native: string, green: string, more: Facts = {}) => ({
  ...project,
  id,
  jurisdiction: jurisdictionName,
  stage: 'completed',
  completedOn: '2025-05-30',
  designedOn: '2024-05-30',
  area: { green: `${green} m2`, native: `${native} m2` },
  nativeList: { title: '名录', issuer: '主管部门' },
  ...more,
})

export function findings(declarations: readonly Facts[]): readonly Finding[] {
  const sources = declarations.map((facts, index) => ({ uri: `${index}.yaml`, text: JSON.stringify(facts) }))
  return assess(sources, { asOf }).findings
}

/** The native share of a jurisdiction over its projects. */
export function sumOf(name: string, declarations: readonly Facts[]): Finding {
  const isSum = ({ rule, subject }: Finding) => rule === 'native-plant-area-ratio' && subject?.id === `place-${name}`
  return findings(declarations).find(isSum) ?? assert.fail(name)
}
