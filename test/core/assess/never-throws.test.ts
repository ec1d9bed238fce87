import assert from 'node:assert/strict'
import { assess, formatMessage } from '@viridict/core'
import { type RecordName, records } from '@viridict/core/internal/generated/records.js'
import fc from 'fast-check'

/** Reads a text and puts into words all that is found: each place lies in the text, and no placeholder is left. */
function read(text: string): void {
  const { findings } = assess([{ uri: 'a.yaml', text }], { asOf: '2026-12-31' })
  for (const { message, location, judged } of findings) {
    const { start, end } = location
    assert.ok(start.offset >= 0 && start.offset <= end.offset && end.offset <= text.length, JSON.stringify(location))
    const messages = [message, ...(judged?.missing ?? []).map((fact) => fact.message), ...(judged?.assumed ?? [])]
    for (const one of messages) for (const language of ['zh', 'en'] as const) formatMessage(one, language)
  }
}

const kinds = ['Project', 'Jurisdiction', 'Operator', 'Decisions'] as const
const anyKey = [
  ...new Set(
    (Object.keys(records) as RecordName[]).flatMap((record) =>
      Object.values(records[record].fields).flatMap(({ key, zh }) => [key, zh]),
    ),
  ),
]
const anyValue = [
  '',
  '1',
  '国槐',
  '3 m',
  '6200 m2',
  '1/2',
  '2026-05-30',
  '2026',
  'none',
  '无',
  'permanent',
  'native',
  '99 %',
  '-1',
  '1e9',
  '~',
  '"',
  "'",
  '*a',
  '&a b',
  '!x',
  '|',
  '1-2 m',
  '3-1 m',
  '__proto__',
  'G11',
  'workers',
  '🌳',
]

const { tree } = fc.letrec<{ tree: string; list: string; mapping: string; leaf: string }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('list'), tie('mapping')),
  leaf: fc.constantFrom(...anyValue),
  list: fc.array(tie('tree'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
  mapping: fc
    .array(fc.tuple(fc.constantFrom(...anyKey, '__proto__', 'constructor', '<<'), tie('tree')), { maxLength: 5 })
    .map((entries) => `{${entries.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
}))

describe('no text makes the engine throw', function () {
  this.timeout(60_000)
  const bounded = { seed: 35, interruptAfterTimeLimit: 15_000 }

  it('neither any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), read), { ...bounded, numRuns: 1000 })
  })

  it('nor any signs of YAML', () => {
    const signs = fc.array(fc.constantFrom(...'[]{},:#-&*!|>%@`?"\'\n\t \\a1绿', '- ', ': ', '---\n', '\r\n', '<<: '), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(signs, (parts) => read(parts.join(''))),
      { ...bounded, numRuns: 2000 },
    )
  })

  it('nor any form filled in with anything', () => {
    const form = fc.tuple(
      fc.constantFrom(...kinds),
      fc.array(fc.tuple(fc.constantFrom(...anyKey), tree), { maxLength: 8 }),
    )
    fc.assert(
      fc.property(form, ([kind, entries]) => {
        read(`viridict: 1\nkind: ${kind}\n${entries.map(([key, value]) => `${key}: ${value}\n`).join('')}`)
      }),
      { ...bounded, numRuns: 1500 },
    )
  })

  it('nor any form whose fields hold what belongs to another', () => {
    const filled = fc
      .constantFrom(...kinds)
      .chain((kind) =>
        fc
          .array(fc.tuple(fc.constantFrom(...Object.values(records[kind].fields)), tree), { maxLength: 10 })
          .map(
            (fields) =>
              `viridict: 1\nkind: ${kind}\n${fields.map(([{ key, item }, value]) => `${key}: ${item ? `[${value}]` : value}\n`).join('')}`,
          ),
      )
    fc.assert(fc.property(filled, read), { ...bounded, numRuns: 1500 })
  })
})
