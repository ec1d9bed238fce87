import { sep } from 'node:path'
import { parseArgs } from 'node:util'
import { generateFiles } from './generate-files.js'
import { changedFiles, removeFile, staleFiles, writeFile } from './output.js'

const usage = 'usage: pnpm generate [--check]'

process.exitCode = await main(process.argv.slice(2), process.cwd())

/** Exit 0: done; 1: with --check, a file would change, or a source is wrong; 2: usage. */
async function main(args: readonly string[], root: string): Promise<number> {
  const check = readOptions(args)
  if (check === undefined) return complain(usage, 2)
  try {
    return await generate(root, check)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return complain(message.replaceAll(`${root}${sep}`, ''), 1)
  }
}

async function generate(root: string, check: boolean): Promise<number> {
  const { files, skipped, problems } = await generateFiles(root)
  const changed = changedFiles(root, files)
  const stale = staleFiles(root, files)
  for (const line of skipped) console.log(`skipped ${line}`)
  for (const file of changed) {
    if (!check) writeFile(root, file)
    console.log(`${check ? 'would change' : 'wrote'} ${file.path}`)
  }
  for (const path of stale) {
    if (!check) removeFile(root, path)
    console.log(`${check ? 'would remove' : 'removed'} ${path}`)
  }
  for (const line of problems) complain(line, 1)
  return problems.length > 0 || (check && changed.length + stale.length > 0) ? 1 : 0
}

function readOptions(args: readonly string[]): boolean | undefined {
  try {
    return parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false } } }).values.check
  } catch {
    return undefined
  }
}

function complain(line: string, code: number): number {
  console.error(line)
  return code
}
