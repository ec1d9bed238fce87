import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import type { GeneratedFile } from './output.js'
import { banner, quoted } from './source-text.js'

const folder = 'packages/reports'
const script = `${folder}/client/main.tsx`
const style = `${folder}/css/report.css`

/** Browsers of some years ago: offices do not have the newest. */
const target = ['chrome96', 'firefox100', 'safari15.4']

/**
 * report-page.ts: script and style of the web report with their hashes, which its policy names. They are bundled from the
 * sources and not from what is built of them, so that the same sources give the same page whatever was built before.
 */
export async function writeReportPage(root: string): Promise<readonly GeneratedFile[]> {
  if (!existsSync(join(root, script))) return []
  const options = { absWorkingDir: root, alias: { '@viridict/core': './packages/core/src/index.ts' } }
  const [scriptText, styleText] = await Promise.all([
    bundled({ ...options, entryPoints: [script], format: 'iife', jsx: 'automatic', jsxImportSource: 'preact' }),
    bundled({ ...options, entryPoints: [style] }),
  ])
  const text = [
    banner(`${folder}/client and ${folder}/css`),
    'interface Embedded {\n  readonly text: string\n  /** In base64, as a policy names it. */\n  readonly sha256: string\n}\n',
    exported('pageScript', scriptText),
    exported('pageStyle', styleText),
  ]
  return [{ path: `${folder}/src/generated/report-page.ts`, text: text.join('\n') }]
}

async function bundled(options: BuildOptions): Promise<string> {
  const result = await build({
    ...options,
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    target,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return embeddable((result.outputFiles?.[0]?.text ?? '').trim())
}

/** Nothing in it may end the element that it stands in. */
function embeddable(text: string): string {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${folder}: the page would end its own script or style`)
  return text
}

function exported(name: string, text: string): string {
  const sha256 = createHash('sha256').update(text).digest('base64')
  return `export const ${name}: Embedded = {\n  text: ${quoted(text)},\n  sha256: '${sha256}',\n}\n`
}
