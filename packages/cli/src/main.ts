#!/usr/bin/env node
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { ExitCode, Host } from './host.js'
import type { Task } from './jobs/answer.js'
import { run } from './run.js'

/** `viridict … | head` closes the pipe early: that ends the output, and is nothing to complain about. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const host: Host = {
  cwd: process.cwd(),
  env: process.env,
  now: Date.now,
  stdin: () => process.stdin,
  print: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  complain: (text) => void process.stderr.write(text),
  ...(process.stderr.isTTY && { progress }),
  interruption,
  spareMemory,
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns,
}

/** In place of what stood on the line; cut off where the terminal ends, since of two lines only one could be taken back. */
function progress(text: string): void {
  process.stderr.write(`\r\u001b[K\u001b[?7l${text}\u001b[?7h`)
}

/**
 * Thousands of files leave much garbage and keep little. The heap may grow by 30 % between collections, not by V8's several
 * hundred; what is new stays in the room that it has by then, since it is let go of file by file, and is gone through by one
 * thread, sooner than others would have been woken. It costs no time that could be measured (bench/check.mjs).
 */
function spareMemory(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  setFlagsFromString('--heap-growing-percent=30')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--no-parallel-scavenge')
}

/** The second Ctrl-C ends the program at once. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

async function start(): Promise<ExitCode> {
  try {
    return await run(process.argv.slice(2), host)
  } catch (error) {
    // A fault of the program must not look like a verdict: 1 means findings.
    console.error(error)
    return 2
  }
}

async function begin(): Promise<void> {
  if (isMainThread || !parentPort) {
    process.exitCode = await start()
    return
  }
  const { work } = await import('./jobs/work.js')
  work(parentPort, workerData as Task)
}

void begin()
