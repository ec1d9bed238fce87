import { Worker } from 'node:worker_threads'
import { keepPacked } from '@viridict/core'
import { type Desk, type Outcome, readFile } from '../read-file.js'
import type { SpillStore } from '../spill-store.js'
import type { Answer, Question, Reply, Task } from './answer.js'
import { programFile } from './program-file.js'

/** Threads that judge files, each in a memory of its own. */
export interface Jobs {
  /** Begins with these files; what is handed back gives what each came to, asked for in their order. */
  readonly begin: (paths: readonly string[], passOver: boolean, desk: Desk) => (path: string) => Promise<Outcome>
  readonly close: () => void
}

/** Files that a thread is given ahead, so that it never waits while another file takes long. */
const ahead = 8

/** Megabytes for what is new in a thread: more saves no time that could be measured. */
const youngest = 12

/** What the files come to is the same, in the same order, whatever the number of threads. */
export function startJobs(count: number, task: Task, store: SpillStore): Jobs {
  const threads = Array.from({ length: count }, () => startThread(task))
  return {
    begin(paths, passOver, desk) {
      const replies = new Map<string, Promise<Reply>>()
      let next = 0
      const askAhead = () => {
        while (replies.size < ahead * count) {
          const path = paths[next++]
          if (path === undefined) return
          replies.set(path, leastBusy(threads).ask({ path, passOver }))
        }
      }
      return async (path) => {
        askAhead()
        const reply = await replies.get(path)
        replies.delete(path)
        askAhead()
        return reply ? takeAnswer(reply, desk, store) : readFile(path, passOver, desk)
      }
    },
    close() {
      for (const { close } of threads) close()
    },
  }
}

function takeAnswer(answer: Answer, desk: Desk, store: SpillStore): Outcome {
  const { outcome, unreadable, hashes, documents, drawings, result } = answer
  desk.unreadable.push(...unreadable)
  for (const hash of hashes) desk.hashes?.take(hash)
  for (const { uri: file, isThere } of documents) desk.hashes?.look(file, isThere)
  if (result) {
    if (drawings) desk.maps.drawings?.set(result.uri, drawings)
    desk.assessor.takeKept(keepPacked(result, store.keepPacked(result.findings), store))
  }
  return outcome
}

interface Thread {
  readonly ask: (question: Question) => Promise<Reply>
  readonly waiting: () => number
  readonly close: () => void
}

/** It replies in the order of the questions. What it does not live to answer is left to whoever asks. */
function startThread(task: Task): Thread {
  const worker = new Worker(programFile(), { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: youngest } })
  const asked: ((reply: Reply) => void)[] = []
  let isAlive = true
  const end = () => {
    isAlive = false
    for (const reply of asked.splice(0)) reply(undefined)
  }
  worker.on('message', (reply: Reply) => asked.shift()?.(reply))
  worker.on('error', end)
  worker.on('exit', end)
  return {
    ask: (question) =>
      new Promise((resolve) => {
        if (!isAlive) return resolve(undefined)
        asked.push(resolve)
        worker.postMessage(question)
      }),
    waiting: () => (isAlive ? asked.length : Infinity),
    close: () => void worker.terminate(),
  }
}

function leastBusy(threads: readonly Thread[]): Thread {
  return threads.reduce((best, thread) => (thread.waiting() < best.waiting() ? thread : best))
}
