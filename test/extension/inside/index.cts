import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What came of one test. */
interface Outcome {
  readonly title: string
  readonly error?: string
}

/** Entry of `extensionTestsPath`: runs a suite in the extension host and writes what came of it. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'min' })
  mocha.addFile(join(__dirname, `${process.env.VIRIDICT_TEST_SUITE}.suite.cjs`))
  const outcomes: Outcome[] = []
  await new Promise<void>((resolve) => {
    mocha
      .run()
      .on('pass', (test) => outcomes.push({ title: test.fullTitle() }))
      .on('fail', (test, error) => outcomes.push({ title: test.fullTitle(), error: String(error?.stack ?? error) }))
      .on('end', resolve)
  })
  write(process.env.VIRIDICT_TEST_RESULT ?? '', outcomes)
}

/** Whoever waits for the file never reads half of it. */
function write(file: string, outcomes: readonly Outcome[]): void {
  writeFileSync(`${file}.part`, JSON.stringify(outcomes))
  renameSync(`${file}.part`, file)
}
