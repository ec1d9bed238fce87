import type { MessagePort } from 'node:worker_threads'
import { type Assessor, compilePack, packResult, type SourceResult } from '@viridict/core'
import { createInputHashes, type InputHashes } from '../hash-inputs.js'
import { assessorFor } from '../judging.js'
import { type MapLoader, mapLoader } from '../map-engine.js'
import { uriOf } from '../paths.js'
import { readFile, type UnreadableInput } from '../read-file.js'
import { pack } from '../spill-store.js'
import { workspaceFiles } from '../workspace-files.js'
import type { Question, Reply, Task } from './answer.js'

/** One thread: answers each question in its turn. */
export function work(port: MessagePort, task: Task): void {
  const answer = createAnswerer(task)
  let turn = Promise.resolve()
  port.on('message', (question: Question) => {
    turn = turn.then(async () => {
      const reply = await answer(question)
      port.postMessage(reply, reply?.result ? [reply.result.findings.buffer] : [])
    })
  })
}

interface Bench {
  readonly cwd: string
  readonly assessor: Assessor
  readonly maps: MapLoader
  /** Of what is read for the file at hand, where a report names it. */
  hashes: InputHashes | undefined
}

function createAnswerer({
  judging,
  packs,
  isHashed,
  everyTerm,
  drawsMaps,
}: Task): (question: Question) => Promise<Reply> {
  const { cwd } = judging
  const maps = mapLoader(drawsMaps)
  const attachments = workspaceFiles(cwd, {
    add: (uri, bytes, role) => bench.hashes?.add(uri, bytes, role),
    look: (uri, isThere) => bench.hashes?.look(uri, isThere),
  })
  const named = packs && { packs: packs.map((source) => compilePack(source)) }
  const given = { attachments, maps: maps.engine, everyTerm }
  const assessor = assessorFor({ ...judging, decisions: [], ...named }, given)
  const bench: Bench = { cwd, assessor, maps, hashes: undefined }
  return (question) => {
    bench.hashes = isHashed ? createInputHashes() : undefined
    return answerTo(question, bench)
  }
}

async function answerTo({ path, passOver }: Question, bench: Bench): Promise<Reply> {
  const { cwd, assessor, maps, hashes } = bench
  const unreadable: UnreadableInput[] = []
  let taken: SourceResult | undefined
  const take = (result: SourceResult) => {
    taken = result
  }
  const outcome = await readFile(path, passOver, { cwd, assessor, maps, unreadable, hashes, take })
  const uri = uriOf(cwd, path)
  assessor.delete(uri)
  if (taken && taken.jurisdictions.length > 0) return undefined
  const result = taken && packResult(taken)
  const drawings = maps.drawings?.get(uri)
  maps.drawings?.delete(uri)
  return {
    outcome,
    unreadable,
    hashes: hashes?.inputs ?? [],
    documents: hashes?.documents() ?? [],
    ...(drawings && { drawings }),
    ...(result && { result: { ...result, findings: pack(result.findings) } }),
  }
}
