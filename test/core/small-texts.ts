/** The least that each kind of declaration needs, and what a test adds to it or puts in its place, a key a line. */
type Lines = Readonly<Record<string, string>>

function text(least: Lines, more: Lines): string {
  return Object.entries({ ...least, ...more })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

const common = { viridict: '1', id: 'a', name: '甲', jurisdiction: 'cityProper' }

export function project(more: Lines = {}): string {
  const own = { kind: 'Project', category: 'other', work: 'new', stage: 'design', area: '{green: 1000 m2}' }
  return text({ ...common, ...own }, more)
}

export function place(more: Lines = {}): string {
  return text({ ...common, kind: 'Jurisdiction', year: '2026', scope: 'builtUp' }, more)
}

export function operator(more: Lines = {}): string {
  return text({ ...common, kind: 'Operator', year: '2026' }, more)
}
