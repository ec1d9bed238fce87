// What is measured, each as the arguments of Node: a folder of declarations in, a report out.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const peer = (path) => at(`./peers/${path}`)
const asOf = '2026-12-31'

/** `format`: the report for people, or the JSON one, which holds every figure, term and place of every finding. */
export function viridict(folder, out, format = 'text') {
  return [at('../packages/cli/dist/bundle/viridict.cjs'), 'check', folder, '--as-of', asOf, '-f', `${format}=${out}`]
}

/** What others are compared with. */
export const ours = { name: 'viridict', args: viridict }

/** `problems` takes {file} of each problem at error level out of the report; `must` is the ratio asked for. */
export const programs = [
  {
    name: 'viridict, JSON report',
    args: (folder, out) => viridict(folder, out, 'json'),
    problems: ({ findings }) => findings.filter(isOfPeers).map(({ location }) => location.uri),
  },
  {
    name: 'yaml + ajv + JavaScript',
    args: (folder, out) => [peer('written-by-hand.mjs'), 'yaml', folder, out],
    problems: (report) => report.map(({ file }) => file),
    must: 0.15,
  },
  {
    name: 'js-yaml + ajv + JavaScript',
    args: (folder, out) => [peer('written-by-hand.mjs'), 'js-yaml', folder, out],
    problems: (report) => report.map(({ file }) => file),
  },
  {
    name: 'Spectral',
    args: (folder, out) => [
      peer('node_modules/@stoplight/spectral-cli/dist/index.js'),
      'lint',
      join(folder, '*.yaml'),
      ...['-r', peer('spectral.mjs'), '-f', 'json', '-o', out, '-q'],
    ],
    problems: (report) => report.map(({ source }) => source),
    must: 1 / 15,
  },
  {
    name: 'ESLint',
    args: (_folder, out) => [
      peer('node_modules/eslint/bin/eslint.js'),
      ...['-c', peer('eslint.config.mjs'), '-f', 'json', '-o', out, '.'],
    ],
    cwd: (folder) => folder,
    problems: (report) => report.filter(({ errorCount }) => errorCount > 0).map(({ filePath }) => filePath),
    must: 1 / 15,
  },
]

const shares = ['tree-shrub-cover-ratio', 'native-plant-area-ratio', 'certified-worker-rate']

/** What the peers hold too: that values can be read, and the three shares. */
function isOfPeers({ source, rule, verdict, level }) {
  return verdict === 'fail' && (source === 'check' ? level === 'error' : shares.includes(rule))
}
