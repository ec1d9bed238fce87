import assert from 'node:assert/strict'
import { operator } from '../one-rule-pack.js'
import { taken } from './taken.js'

describe('share', () => {
  const certified = {
    share: { of: 'workers', where: { certificate: { present: 'true' as const } }, whole: 'headcount' },
  }
  const rate = (more: object) => taken(certified, { ...operator, ...more }, 'Operator')
  const worker = (id: number, certificate?: unknown) => ({
    id: `W-${id}`,
    ...(certificate !== undefined && { certificate }),
  })
  const certificate = (id: number) => ({ occupation: 'greeningWorker', number: `EX-${id}`, validUntil: '长期' })
  const workers = [worker(1, certificate(1)), worker(2, 'none'), worker(3), worker(4, certificate(4))]

  it('leaves rows whose condition is unknown to either side', () => {
    assert.equal(rate({ workers }), '0.5..0.75')
    assert.equal(rate({ workers: workers.slice(0, 2) }), '0.5')
  })

  it('takes the rows that a stated whole has more as unknown', () => {
    assert.equal(rate({ workers: workers.slice(0, 2), headcount: '4' }), '0.25..0.75')
    assert.equal(rate({ workers: workers.slice(0, 2), incomplete: ['workers'] }), '0..1')
    assert.equal(rate({ workers: workers.slice(0, 2), incomplete: ['workers'], headcount: '2' }), '0.5')
    assert.equal(rate({ headcount: '4' }), '0..1')
  })

  it('keeps a row that was left out for a fault as somebody unknown, even where the others make up the whole', () => {
    const faulty = worker(9, { occupation: 'greeningWorker', number: 'EX-9', validUntil: '2026-02-30' })
    const rows = [worker(1, certificate(1)), { ...faulty, id: [] }]
    assert.equal(rate({ workers: rows, headcount: '1' }), '0.5..1')
  })
})
