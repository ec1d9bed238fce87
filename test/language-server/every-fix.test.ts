import assert from 'node:assert/strict'
import { createAssessor, defaultPack, type Finding, formatPath, parseSource } from '@viridict/core'
import { applyEdits, type FixContext, messageIdOf } from '@viridict/language-server/internal/fixes/fix.js'
import { fixesFor } from '@viridict/language-server/internal/fixes/registry.js'
import { readWritten } from '@viridict/language-server/internal/reading.js'
import { everyMessage } from '../core/check/every-message.js'

function findingsOf(text: string): readonly Finding[] {
  const assessor = createAssessor({ asOf: '2026-12-31' })
  assessor.set({ uri: 'a.yaml', text })
  return assessor.assessment().findings.filter(({ source }) => source === 'check')
}

function contextOf(text: string): FixContext {
  const documents = parseSource(text)
  return {
    text,
    documents,
    declarations: readWritten(documents),
    packs: [defaultPack()],
    findings: findingsOf(text),
    tryOut: findingsOf,
  }
}

const placeOf = (finding: Finding) => `${messageIdOf(finding)} ${formatPath(finding.location.path)}`

/** What is to be filled in is missing until it is. */
const isToFill = (finding: Finding) => messageIdOf(finding) === 'missing-key/required'

describe('a fix of any check', () => {
  for (const [id, text] of Object.entries(everyMessage)) {
    if (typeof text !== 'string') continue
    it(`${id}: leaves nothing of it`, () => {
      const context = contextOf(text)
      for (const finding of context.findings.filter((one) => messageIdOf(one) === id && !isToFill(one)))
        for (const { edits, title } of fixesFor(finding, context)) {
          const after = findingsOf(applyEdits(text, edits)).map(placeOf)
          assert.ok(!after.includes(placeOf(finding)), `${title.en}\n${applyEdits(text, edits)}`)
        }
    })
  }
})
