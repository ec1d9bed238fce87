import assert from 'node:assert/strict'
import { dialect, generatedModule, makeRoot, packFiles, removeRoots } from './fixture.js'

const generated = 'packages/core/src/measure'

describe('generated registries', function () {
  this.timeout(60_000)
  after(removeRoots)

  it('holds each measure that has both a schema and a source', async () => {
    const root = makeRoot({
      ...packFiles(),
      [`${generated}/value.ts`]: 'export const value = () => 1\n',
      [`${generated}/rows.ts`]: 'export const rows = 1\n',
    })
    const source = await generatedModule(root, 'measures')
    assert.match(source, /^import \{ value \} from '\.\.\/measure\/value\.js'$/mu)
    assert.doesNotMatch(source, /rows/u)
  })

  it('refuses a measure whose source does not export it', async () => {
    const root = makeRoot({ ...packFiles(), [`${generated}/value.ts`]: 'const value = 1\nexport { value as other }\n' })
    await assert.rejects(generatedModule(root, 'measures'), /measure\/value\.ts: does not export value/u)
  })

  it('knows the arguments of every message', async () => {
    const messages = "late: { zh: '迟{days}天', en: '{days} days late' }\nnone: { zh: 无, en: none }\n"
    const source = await generatedModule(makeRoot({ ...dialect, 'schemas/messages.yaml': messages }), 'messages')
    assert.match(source, /'late': \{ readonly 'days': MessageArgument \}/u)
    assert.match(source, /'none': Readonly<Record<string, never>>/u)
  })

  it('refuses a message whose languages name different arguments', async () => {
    const messages = "late: { zh: '迟{days}天', en: '{day} days late' }\n"
    const root = makeRoot({ ...dialect, 'schemas/messages.yaml': messages })
    await assert.rejects(generatedModule(root, 'messages'), /late: zh speaks of \{days\}, en of \{day\}/u)
  })

  it('keeps the pack as it is written, every scalar as text', async () => {
    const source = await generatedModule(makeRoot(packFiles()), 'packs/hill-2020')
    assert.match(source, /export const hill2020: PackSource = \{/u)
    assert.match(source, /assumed: 'false'/u)
    assert.match(source, /due: '2025-12-31'/u)
  })

  it('types a rule by its schema', async () => {
    const source = await generatedModule(makeRoot(packFiles()), 'rules')
    assert.match(source, /readonly measure: MeasureCall$/mu)
    assert.match(source, /readonly value\?: ValueOptions$/mu)
    assert.match(source, /readonly milestones: readonly Milestone\[\]$/mu)
  })
})
