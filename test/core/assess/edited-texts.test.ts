import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { assess, createAssessor } from '@viridict/core'
import { edited, rowsText } from '../source/edit-scripts.js'
import { type Random, seeded } from '../source/random.js'

const example = (name: string) =>
  readFileSync(new URL(`../../../../examples/complete-2026/${name}`, import.meta.url), 'utf8')

const options = { asOf: '2026-06-30' }

/** A city's declarations, with lists that are long enough to be read by row. */
function texts(random: Random): Map<string, string> {
  const [project = ''] = example('projects.yaml').split('\n---\n')
  const [operator = ''] = example('operators.yaml').split('\n---\n')
  const worker = (index: number) =>
    `  - { 编号: 工${index}, 岗位: 绿化养护, 证书: { 证号: Y${index}, 有效期至: 2028-06-30 } }`
  const workers = Array.from({ length: 40 }, (_, index) => worker(index)).join('\n')
  return new Map([
    ['city.yaml', example('city-proper.yaml')],
    ['operator.yaml', operator.replace(/^人员:.*\n/m, (line) => `${line}${workers}\n`)],
    ['project.yaml', project.replace(/^苗木表:.*\n/m, (line) => `${line}${rowsText(random, 45, '  ')}\n`)],
  ])
}

/** Ten changes of one text or another; after each, all that is said is what is said of texts that were never others. */
function follow(seed: number): void {
  const random = seeded(seed)
  const now = texts(random)
  const earlier = new Map([...now].map(([uri, text]) => [uri, [text]]))
  const assessor = createAssessor(options)
  for (const [uri, text] of now) assessor.set({ uri, text })
  for (let count = 0; count < 10; count++) {
    const uri = random.pick([...now.keys(), 'project.yaml', 'project.yaml'])
    const versions = earlier.get(uri) ?? []
    const last = now.get(uri) ?? ''
    const text = edited(last, versions, versions.at(-1) !== last, random)
    now.set(uri, text)
    if (random.once(3)) versions.push(text)
    if (random.once(20)) assessor.delete(uri)
    assessor.set({ uri, text })
    const fresh = assess(
      [...now].map(([name, content]) => ({ uri: name, text: content })),
      options,
    )
    assert.deepEqual(assessor.assessment(), fresh, `seed ${seed}, change ${count} of ${uri}`)
  }
}

describe('texts that are edited', function () {
  this.timeout(120_000)

  it('come to what texts come to that were never others, after any changes', () => {
    for (let seed = 1; seed <= 20; seed++) follow(seed)
  })

  it('name the places of rows that have moved', () => {
    const uri = 'project.yaml'
    const text = texts(seeded(1)).get(uri) ?? ''
    const assessor = createAssessor(options)
    const linesOf = () => assessor.assessment().findings.map(({ location }) => location.start.line)
    assessor.set({ uri, text })
    assessor.set({ uri, text: `${text}\n` })
    const before = linesOf()
    assessor.set({ uri, text: `\n\n${text}\n` })
    assert.deepEqual(
      linesOf(),
      before.map((line) => line + 2),
    )
  })
})
