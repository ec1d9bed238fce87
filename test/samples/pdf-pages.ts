import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { shrinkPicture } from '../hosts/shrink-picture.js'
import { sampleFolder } from './samples.js'

export interface PdfPage {
  readonly name: string
  readonly number: number
}

/** The fonts that the documents name are on few machines but those of offices: what stands for them in a picture. */
const standIns = {
  仿宋: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  方正小标宋简体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
}

export interface Converted {
  readonly folder: string
  readonly pdf: string
  /** The words of each page. */
  readonly pages: readonly string[]
}

export function convertedToPdf(document: string): Converted {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-pdf-'))
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(fonts, fontConfig())
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, document]
  const { status, stderr } = spawnSync('lowriter', args, {
    encoding: 'utf8',
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  })
  if (status !== 0) throw new Error(stderr)
  const pdf = join(folder, basename(document).replace(/\.\w+$/, '.pdf'))
  const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 27 })
  return { folder, pdf, pages: stdout.split('\f') }
}

/** Without blanks, which a PDF has where it likes. */
export function wordsOf(page: string): string {
  return page.replaceAll(/\s/g, '')
}

export function takePage(pdf: string, { name, number }: PdfPage): void {
  const path = join(sampleFolder, name)
  spawnSync('pdftoppm', ['-r', '90', '-f', `${number}`, '-l', `${number}`, '-png', '-singlefile', pdf, path])
  shrinkPicture(`${path}.png`)
}

function fontConfig(): string {
  const matches = Object.entries(standIns).map(
    ([name, instead]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${instead}</string></edit></match>`,
  )
  return `<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>${matches.join('')}</fontconfig>`
}
