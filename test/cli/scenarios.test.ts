import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { inFolder, type Run, runIn, type Scenario } from './run-scenario.js'

const folder = new URL('../../cli/scenarios/', import.meta.url)

describe('the command line', () => {
  for (const file of readdirSync(folder).sort()) {
    const { scenario, files, runs, oneAfterAnother } = parse(readFileSync(new URL(file, folder), 'utf8'), {
      schema: 'failsafe',
    }) as Scenario
    const together = (calls: readonly Run[]) =>
      inFolder(files, (place) => {
        for (const run of calls) runIn(place, run)
      })
    describe(scenario, () => {
      if (oneAfterAnother !== undefined) it('one call after another', () => together(runs))
      else for (const run of runs) it(run.name, () => together([run]))
    })
  }
})
