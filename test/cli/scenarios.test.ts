import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { inFolder, runIn, type Scenario } from './run-scenario.js'

const folder = new URL('../../cli/scenarios/', import.meta.url)

describe('the command line', () => {
  for (const file of readdirSync(folder).sort()) {
    const { scenario, files, runs } = parse(readFileSync(new URL(file, folder), 'utf8'), {
      schema: 'failsafe',
    }) as Scenario
    describe(scenario, () => {
      for (const run of runs) it(run.name, () => inFolder(files, (place) => runIn(place, run)))
    })
  }
})
