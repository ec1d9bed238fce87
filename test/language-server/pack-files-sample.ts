import { readdirSync, readFileSync } from 'node:fs'

/** This file runs from test/dist/language-server. */
const rules = new URL('../../../rules/', import.meta.url)

function textsIn(pack: string): readonly (readonly [name: string, text: string])[] {
  const folder = new URL(`${pack}/`, rules)
  return readdirSync(folder).map((name) => [`rules/${pack}/${name}`, readFileSync(new URL(name, folder), 'utf8')])
}

export const jincheng = 'rules/jincheng-2023-35'
export const taiyuan = 'rules/taiyuan-2023'

/** The files of a pack that ships, as they lie in a workspace. */
export const jinchengFiles: Readonly<Record<string, string>> = Object.fromEntries(textsIn('jincheng-2023-35'))
export const taiyuanFiles: Readonly<Record<string, string>> = Object.fromEntries(textsIn('taiyuan-2023'))

/** Those that belong to no rule, and some rules: what they do not hold the ledger misses, and nothing else does. */
export function someFiles(...rulesOf: readonly string[]): Readonly<Record<string, string>> {
  const names = ['pack.yaml', 'policy.txt', ...rulesOf.map((rule) => `${rule}.yaml`)].map((name) => `${jincheng}/${name}`)
  const ledger = jinchengFiles[`${jincheng}/ledger.yaml`] ?? ''
  const kept = ledger.replace(/^ {2}rules: \[(.*)\]$/gm, (_, ids: string) => {
    const found = ids.split(', ').filter((id) => rulesOf.includes(id))
    return found.length > 0 ? `  rules: [${found.join(', ')}]` : '  rules: []\n  reason: { zh: 略, en: left out }'
  })
  return {
    ...Object.fromEntries(names.map((name) => [name, jinchengFiles[name] ?? ''])),
    [`${jincheng}/ledger.yaml`]: kept.replaceAll(/(reason: \{ zh: 略, en: left out \})\n {2}reason:[\s\S]*?\n(?=\n)/g, '$1\n'),
  }
}
