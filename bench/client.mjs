// The least that an editor is: it starts a server as a process, speaks to it over standard input or IPC, opens a text,
// types, and notes when diagnostics come.
import { fork, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** `program` and its arguments; with `--node-ipc` among them, as VS Code starts the bundled server. */
export async function startClient(program, args, folder) {
  const isIpc = args.includes('--node-ipc')
  const server = isIpc
    ? fork(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    : spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const send = isIpc ? (message) => server.send(message) : (message) => server.stdin.write(framed(message))
  const [answers, listeners] = [new Map(), new Set()]
  let [requests, texts] = [0, 0]
  const receive = (message) => {
    if (message.method === undefined) answers.get(message.id)?.(message.result)
    else if (message.id !== undefined) send({ jsonrpc: '2.0', id: message.id, result: null })
    else for (const listen of [...listeners]) listen(message)
  }
  if (isIpc) server.on('message', receive)
  else server.stdout.on('data', unframed(receive))

  const notify = (method, params) => send({ jsonrpc: '2.0', method, params })
  const request = (method, params) =>
    new Promise((resolve) => {
      answers.set(++requests, resolve)
      send({ jsonrpc: '2.0', id: requests, method, params })
    })
  /** Resolves with the time at which the first diagnostics came that fit. */
  const published = (fits) =>
    new Promise((resolve) => {
      const listen = ({ method, params }) => {
        if (method !== 'textDocument/publishDiagnostics' || !fits(params)) return
        listeners.delete(listen)
        resolve(performance.now())
      }
      listeners.add(listen)
    })

  return {
    /** Greets the server; resolves once all is read and nothing more comes, with the time from then to the last it said. */
    async begin() {
      const start = performance.now()
      let [last, isRead] = [start, false]
      const listen = ({ params }) => {
        last = performance.now()
        isRead ||= params.value?.kind === 'end'
      }
      listeners.add(listen)
      await request('initialize', {
        processId: process.pid,
        rootUri: folder,
        workspaceFolders: [{ uri: folder, name: 'bench' }],
        capabilities: {
          window: { workDoneProgress: true },
          textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
        },
        initializationOptions: { settings: { asOf: '2026-12-31' } },
      })
      notify('initialized', {})
      do await sleep(500)
      while (!isRead || performance.now() - last < 1500)
      listeners.delete(listen)
      return last - start
    },
    async open(uri, text) {
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: ++texts, text } })
      await sleep(1500)
    },
    /** Replaces a range; resolves with the milliseconds until the diagnostics of the new text are there. */
    async type(uri, range, text) {
      const version = ++texts
      const seen = within(published((params) => params.uri === uri && params.version === version))
      const start = performance.now()
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] })
      return (await seen) - start
    },
    /** The most memory that the server has held, in MB. */
    peakMemory() {
      const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))
      return Math.round(Number(kilobytes) / 1024)
    },
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      await request('shutdown')
      notify('exit')
      await ended
    },
  }
}

export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Of a server that says nothing nobody would learn. */
async function within(promise) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no diagnostics within 60 s')), 60_000)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function framed(message) {
  const body = Buffer.from(JSON.stringify(message))
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body])
}

function unframed(receive) {
  let pending = Buffer.alloc(0)
  return (data) => {
    pending = Buffer.concat([pending, data])
    for (;;) {
      const head = pending.indexOf('\r\n\r\n')
      if (head < 0) return
      const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(pending.toString('utf8', 0, head))[1])
      if (pending.length < end) return
      receive(JSON.parse(pending.toString('utf8', head + 4, end)))
      pending = pending.subarray(end)
    }
  }
}
