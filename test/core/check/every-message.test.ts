import assert from 'node:assert/strict'
import { checks, formatMessage } from '@viridict/core'
import { type CheckMessageId, checkMessages } from '@viridict/core/internal/generated/checks.js'
import { findingsIn, messageId } from '../findings.js'
import { everyMessage } from './every-message.js'

describe('every message of schemas/checks.yaml', function () {
  this.timeout(15_000)
  for (const [id, given] of Object.entries(everyMessage)) {
    it(`${id} is given by some text, in full in both languages`, () => {
      const findings = typeof given === 'string' ? findingsIn(given) : given()
      const found = findings.find((finding) => messageId(finding) === id)
      assert.ok(found, findings.map(messageId).join())
      for (const language of ['zh', 'en'] as const) {
        const words = formatMessage(found.message, language)
        assert.doesNotMatch(words, /\{[\w-]+\}|undefined|\[object|NaN/, words)
      }
      assert.equal(found.rule, id.split('/')[0])
      assert.equal(found.source, 'check')
      assert.ok(['error', 'warning', 'note'].includes(found.level))
    })
  }

  it('is among them', () => {
    assert.deepEqual(Object.keys(everyMessage).sort(), Object.keys(checkMessages).sort())
    const named = new Set(Object.keys(everyMessage).map((id) => id.split('/')[0]))
    assert.deepEqual([...named].sort(), Object.keys(checks).sort())
  })

  it('has the same placeholders in both languages', () => {
    const names = (text: string) => [...new Set(text.match(/\{[\w-]+\}/g) ?? [])].sort()
    for (const [id, { zh, en }] of Object.entries(checkMessages) as [CheckMessageId, { zh: string; en: string }][])
      assert.deepEqual(names(zh), names(en), id)
  })
})
