import { readdirSync, readFileSync } from 'node:fs'

/** This file runs from test/dist/language-server. */
const rules = new URL('../../../rules/', import.meta.url)

function textsIn(pack: string): Readonly<Record<string, string>> {
  const folder = new URL(`${pack}/`, rules)
  const texts = readdirSync(folder).map((name) => [
    `rules/${pack}/${name}`,
    readFileSync(new URL(name, folder), 'utf8'),
  ])
  return Object.fromEntries(texts)
}

export const jincheng = 'rules/jincheng-2023-35'
export const taiyuan = 'rules/taiyuan-2023'

/** The files of a pack that ships, as they lie in a workspace. */
export const jinchengFiles = textsIn('jincheng-2023-35')
export const taiyuanFiles = textsIn('taiyuan-2023')

export const trees = `${jincheng}/tree-shrub-cover-ratio.yaml`
export const classes = `${jincheng}/park-classes.yaml`

/** A pack of these two rules alone: its ledger has the rows of their clauses, and no other rule. */
export const smallPack: Readonly<Record<string, string>> = {
  [`${jincheng}/pack.yaml`]: jinchengFiles[`${jincheng}/pack.yaml`] ?? '',
  [`${jincheng}/policy.txt`]: jinchengFiles[`${jincheng}/policy.txt`] ?? '',
  [`${jincheng}/ledger.yaml`]: rowsOf('tree-shrub-cover-ratio', 'park-classes'),
  [trees]: jinchengFiles[trees] ?? '',
  [classes]: jinchengFiles[classes] ?? '',
}

function rowsOf(...ids: readonly string[]): string {
  const rows = (jinchengFiles[`${jincheng}/ledger.yaml`] ?? '').split(/\n(?=- clause: )/)
  return ids
    .flatMap((id) => rows.find((row) => new RegExp(`^ {2}rules: .*\\b${id}\\b`, 'm').test(row)) ?? [])
    .map((row, index) => `${row.replace(/^ {2}rules: .*$/m, `  rules: [${ids[index]}]`).trimEnd()}\n`)
    .join('\n')
}
