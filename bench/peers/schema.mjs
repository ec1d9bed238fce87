// JSON Schema of the part of a declaration that the corpus has.

const text = { type: 'string', minLength: 1 }
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const quantity = (unit) => ({ type: 'string', pattern: `^\\d+(\\.\\d+)? ${unit}$` })
const square = quantity('m2')

const head = { viridict: { const: 1 }, id: text, name: text, jurisdiction: text }

const row = closed(
  {
    species: text,
    count: { type: 'integer', minimum: 0 },
    crown: quantity('m'),
    dbh: quantity('cm'),
    area: square,
    status: { enum: ['native', 'adapted', 'exotic'] },
  },
  ['species', 'area'],
)

const project = closed(
  {
    ...head,
    kind: { const: 'Project' },
    category: text,
    work: text,
    stage: text,
    designedOn: day,
    completedOn: day,
    area: closed({ site: square, green: square }),
    cover: closed({ woody: square, herbaceous: square }),
    nativeList: closed({ title: text, issuer: text }),
    planting: { type: 'array', items: row },
  },
  ['viridict', 'kind', 'id', 'jurisdiction', 'cover', 'planting'],
)

const worker = closed({
  id: text,
  certificate: { anyOf: [{ const: 'none' }, closed({ occupation: text, number: text, validUntil: day })] },
})

const operator = closed(
  {
    ...head,
    kind: { const: 'Operator' },
    year: { type: 'integer' },
    headcount: { type: 'integer' },
    workers: { type: 'array', items: worker },
  },
  ['viridict', 'kind', 'id', 'jurisdiction', 'workers'],
)

export const schema = {
  type: 'object',
  if: { properties: { kind: { const: 'Operator' } } },
  // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's.
  then: operator,
  else: project,
}

function closed(properties, required = Object.keys(properties)) {
  return { type: 'object', additionalProperties: false, required, properties }
}
