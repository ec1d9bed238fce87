import { parseArgs } from 'node:util'
import { newMeasure } from './new-measure.js'
import { newRule } from './new-rule.js'
import { writeFile } from './output.js'
import { isRefusal, type Refusal, type Scaffold } from './scaffold.js'

const usage = `usage: pnpm new rule <id> --clause 二(三)1 [--pack jincheng-2023-35]
       pnpm new measure <camelName>`

process.exitCode = main(process.argv.slice(2), process.cwd())

/** Exit 0: the files are written; 2: nothing is, and why. */
function main(args: readonly string[], root: string): number {
  const made = scaffold(args, root)
  if (isRefusal(made)) {
    console.error(made.refused)
    return 2
  }
  for (const file of made.files) {
    writeFile(root, file)
    console.log(`wrote ${file.path}`)
  }
  console.log(['', 'Next:', ...made.next.map((step, index) => `${index + 1}. ${step}`)].join('\n'))
  return 0
}

function scaffold(args: readonly string[], root: string): Scaffold | Refusal {
  const parsed = parse(args)
  const [kind, name, ...rest] = parsed?.positionals ?? []
  if (!parsed || !name || rest.length > 0) return { refused: usage }
  const { clause, pack } = parsed.values
  if (kind === 'measure' && clause === undefined) return newMeasure(root, name)
  if (kind === 'rule' && clause !== undefined) return newRule(root, { id: name, clause, pack })
  return { refused: usage }
}

function parse(args: readonly string[]) {
  try {
    const options = { clause: { type: 'string' }, pack: { type: 'string', default: 'jincheng-2023-35' } } as const
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return undefined
  }
}
