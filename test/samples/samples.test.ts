import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSample, samples, writeSample } from './samples.js'

describe('the sample reports', () => {
  for (const sample of samples)
    it(`${sample.name} is what the command writes today (pnpm samples)`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'viridict-sample-'))
      try {
        const file = join(folder, sample.name)
        writeSample(sample, file)
        assert.ok(readFileSync(file).equals(readSample(sample)))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
})
