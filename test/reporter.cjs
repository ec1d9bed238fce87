// The spec reporter, and the counts for the one line that test/run.mjs ends with.
const { writeFileSync } = require('node:fs')
const { reporters } = require('mocha')

class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats
      const target = process.env.VIRIDICT_COUNTS
      if (target) writeFileSync(target, JSON.stringify({ passed: passes, failed: failures, skipped: pending }))
    })
  }
}

module.exports = CountingReporter
