// From starting a language server to all diagnostics of a workspace, its memory, and from a keystroke to its
// diagnostics, beside reading the same texts with JSON.parse and with the yaml package: `pnpm bench:editor [files] [rounds] [keystrokes]`.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseAllDocuments } from 'yaml'
import { sleep, startClient } from './client.mjs'
import { generator } from './corpus.mjs'
import { project, workspace } from './workspace.mjs'

const [files, rounds, keystrokes] = [1000, 3, 50].map((usual, index) => Number(process.argv[2 + index] ?? usual))
const sizes = [100, 1000, 10_000]
const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const servers = [
  { name: 'viridict lsp --stdio', program: at('../packages/cli/dist/main.js'), args: ['lsp', '--stdio'] },
  { name: 'server.cjs --node-ipc', program: at('../extension/dist/server.cjs'), args: ['--node-ipc'] },
].filter(({ program }) => existsSync(program))

const made = mkdtempSync(join(tmpdir(), 'viridict-bench-'))
try {
  await report()
} finally {
  rmSync(made, { recursive: true })
}

async function report() {
  const texts = workspace(files)
  const folder = folderOf('workspace', texts)
  const peers = peersOf(texts.map(({ text }) => text))
  const rows = [['', 'ms', '× yaml', '× JSON.parse']]
  rows.push(['reading with the yaml package', ms(peers.yaml), '1.0', ratio(peers.yaml, peers.json)])
  for (const server of servers) {
    const starts = []
    for (let round = 0; round < rounds; round++) starts.push(await start(server, folder))
    const time = median(starts.map(({ took }) => took))
    rows.push([`${server.name}: to all diagnostics`, ms(time), ratio(time, peers.yaml), ratio(time, peers.json)])
    rows.push([`${server.name}: peak memory`, `${median(starts.map(({ memory }) => memory))} MB`, '', ''])
  }
  rows.push(...(await typingRows(texts)))
  console.log(
    `${files} declarations, ${megabytes(texts)} MB; Node ${process.versions.node}, ${availableParallelism()} cores\n`,
  )
  for (const row of rows) console.log(`| ${row.join(' | ')} |${row === rows[0] ? '\n|---|---:|---:|---:|' : ''}`)
}

/** Keystrokes in declarations that lie in the workspace, and in ones that are alone in their folder. */
async function typingRows(texts) {
  const typed = sizes.map(typedText)
  const among = await typing(folderOf('among', [...typed, ...texts]), typed)
  const rows = []
  for (const [index, one] of typed.entries()) {
    const peers = peersOf([one.text])
    const alone = await typing(folderOf(one.name, [one]), [one])
    const size = sizes[index]
    rows.push([`${size} rows: reading with the yaml package`, ms(peers.yaml), '1.0', ratio(peers.yaml, peers.json)])
    for (const [where, times] of [
      ['alone', alone[0]],
      [`among ${files}`, among[index]],
    ]) {
      for (const share of [0.5, 0.95]) {
        const time = quantile(times, share)
        const label = `${size} rows, ${where}: keystroke to its diagnostics, p${100 * share}`
        rows.push([label, ms(time), ratio(time, peers.yaml), ratio(time, peers.json)])
      }
    }
  }
  return rows
}

/** A total that never fits: what is said of it names the sum, and so changes with every keystroke. */
function typedText(size) {
  const text = project(`typed-${size}`, size, generator(size)).replace(/^总数: .*/m, '总数: {面积: 1 m2}')
  return { name: `typed-${size}.yaml`, text }
}

async function start({ program, args }, folder) {
  const client = await startClient(program, args, folder)
  const took = await client.begin()
  const memory = client.peakMemory()
  await client.stop()
  return { took, memory }
}

/** By text, the milliseconds of each keystroke in one server. */
async function typing(folder, texts) {
  const [{ program, args }] = servers
  const client = await startClient(program, args, folder)
  await client.begin()
  const times = []
  for (const { name, text } of texts) times.push(await typeInto(client, `${folder}/${name}`, text))
  await client.stop()
  return times
}

/** A figure of the middle row is typed and deleted again: each changes the sum that is compared with the total. */
async function typeInto(client, uri, text) {
  console.error(`typing into ${uri.slice(uri.lastIndexOf('/') + 1)}`)
  await client.open(uri, text)
  const place = middleFigure(text)
  const times = []
  for (let stroke = 0; stroke < keystrokes; stroke++) {
    const isTyped = stroke % 2 === 0
    const end = { ...place, character: place.character + (isTyped ? 0 : 1) }
    times.push(await client.type(uri, { start: place, end }, isTyped ? String(1 + (stroke % 9)) : ''))
    await sleep(50)
  }
  return times
}

/** Behind the last figure of an area in the middle of the planting list. */
function middleFigure(text) {
  const lines = text.split('\n')
  const from = lines.indexOf('苗木表:')
  const middle = Math.floor((from + lines.length) / 2)
  const line = lines.findIndex((found, index) => index >= middle && /面积: \d+ m2/.test(found))
  return { line, character: /面积: \d+/.exec(lines[line]).index + /面积: \d+/.exec(lines[line])[0].length }
}

/** What reading the same costs others; of the texts as data, and as texts. */
function peersOf(texts) {
  const data = texts.map((text) => JSON.stringify(parsed(text).map((document) => document.toJS())))
  return {
    json: median(Array.from({ length: 5 }, () => timed(() => data.forEach((text) => void JSON.parse(text))))),
    yaml: median(Array.from({ length: 5 }, () => timed(() => texts.forEach((text) => void parsed(text))))),
  }
}

function parsed(text) {
  return parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false })
}

function folderOf(name, texts) {
  for (const { name: file, text } of texts) {
    const path = join(made, name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return pathToFileURL(join(made, name)).href
}

function timed(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]
}

function median(values) {
  return quantile(values, 0.5)
}

function ms(time) {
  return time < 10 ? time.toFixed(1) : time.toFixed(0)
}

function ratio(time, other) {
  return (time / other).toFixed(1)
}

function megabytes(texts) {
  return (texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6).toFixed(1)
}
