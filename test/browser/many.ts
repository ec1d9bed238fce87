import { type Assessment, assess, type Finding, type SubjectRead } from '@viridict/core'

const places = ['城区', '开发区', '泽州县', '高平市', '阳城县']

/** A project whose figures differ from those of its neighbours; every fourth is below the threshold. */
function project(index: number): string {
  return `viridict: 1
kind: Project
id: p-${index}
name: 示例项目${index}
jurisdiction: ${places[index % places.length]}
category: other
work: new
stage: completed
designedOn: 2025-03-12
completedOn: 2026-04-30
area: {green: 5000 m2}
cover: {woody: ${index % 4 === 0 ? 2000 + index : 3600 + index} m2, herbaceous: 1200 m2}
`
}

const different = 40

/** So many declarations that a page cannot have them all at once: a few dozen were judged, the others are like them. */
export function manyDeclarations(count: number): Assessment {
  const texts = Array.from({ length: different }, (_, index) => ({ uri: `p-${index}.yaml`, text: project(index) }))
  const judged = assess(texts, { asOf: '2026-12-31' })
  const copies = Array.from({ length: Math.ceil(count / different) }, (_, copy) => copy)
  return {
    ...judged,
    subjects: copies.flatMap((copy) => judged.subjects.map((subject) => ({ ...subject, ...renamed(subject, copy) }))),
    findings: copies.flatMap((copy) => judged.findings.map((finding) => copied(finding, copy))),
  }
}

function copied(finding: Finding, copy: number): Finding {
  const { subject, location } = finding
  const uri = numbered(location.uri, copy)
  return {
    ...finding,
    location: { ...location, uri },
    ...(subject && { subject: { ...subject, id: numbered(subject.id, copy), name: numbered(subject.name, copy) } }),
  }
}

function renamed({ id, name, location }: SubjectRead, copy: number) {
  const uri = numbered(location.uri, copy)
  return { id: numbered(id, copy), name: numbered(name, copy), location: { ...location, uri } }
}

/** p-7 in the third copy is p-87: every number from 0 is there once. */
function numbered(text: string, copy: number): string {
  return text.replace(/\d+/, (index) => String(Number(index) + copy * different))
}
