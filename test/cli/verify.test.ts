import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, editFile, inCopies } from './verify-run.js'

const fixtures = ['failing.yaml', 'passing.yaml', 'pack'].map((name) => `test/cli/fixtures/${name}`)
const formats = ['html', 'docx', 'xlsx'] as const
const outputs = formats.flatMap((format) => ['-f', `${format}=report.${format}`])
const day = ['--as-of', '2026-06-30']
const proof = '不证明文件或报告出自何人'

/** Whatever a run may go by: packs, decisions, a baseline, documents, a file that cannot be read, a person's number. */
async function inFullRun(use: (folder: string, check: readonly string[]) => Promise<void>): Promise<void> {
  await inCopies(fixtures, async (folder) => {
    const at = (name: string) => join(folder, name)
    mkdirSync(at('in'))
    renameSync(at('failing.yaml'), at('in/failing.yaml'))
    renameSync(at('passing.yaml'), at('in/passing.yaml'))
    appendFileSync(
      at('in/failing.yaml'),
      'evidence: [{topic: cultureStatement, file: there.pdf}, {topic: cultureStatement, title: b, file: gone.pdf}]\n',
    )
    editFile(at('in/failing.yaml'), (text) => text.replace('示例乙', '示例乙140502199001011234'))
    writeFileSync(at('in/there.pdf'), '')
    writeFileSync(at('in/viridict.config.yaml'), 'levels: {unknown-species: note}\n')
    writeFileSync(
      at('decided.yaml'),
      'viridict: 1\nkind: Decisions\ndecisions:\n  - {rule: woody-now, subject: failing, decision: waive, reason: 现场受限, by: 示例审查岗, date: 2026-01-10, until: 2026-12-31}\n',
    )
    const options = ['--pack', 'pack', '--decisions', 'decided.yaml', '--config', 'in/viridict.config.yaml', ...day]
    const known = ['--baseline', 'known.json']
    await call(folder, 'check', 'in', ...options, ...known, '--create-baseline')
    // None is made where something could not be read.
    writeFileSync(at('in/binary.yaml'), '\0')
    await use(folder, ['check', 'in', 'nowhere.yaml', ...options, ...known, ...outputs])
  })
}

describe('verify', function () {
  this.timeout(120_000)

  for (const [name, more] of [
    ['in Chinese, masked', []],
    ['in English, unmasked', ['--lang', 'en', '--unmasked']],
  ] as const)
    it(`agrees with what a run has just written, whatever it went by (${name})`, () =>
      inFullRun(async (folder, check) => {
        assert.equal((await call(folder, ...check, ...more)).code, 2)
        const isShown = readFileSync(join(folder, 'report.html'), 'utf8').includes('140502199001011234')
        assert.equal(isShown, more.length > 0)
        for (const format of formats) {
          const { code, out, said } = await call(folder, 'verify', `report.${format}`)
          assert.equal(code, 0, `${format}: ${out}${said}`)
          assert.ok(out.includes('一致') && out.includes(proof), out)
        }
      }))

  it('agrees with a report that was joined from the results of many machines', () =>
    inFullRun(async (folder, check) => {
      const judged = check.slice(0, -outputs.length)
      const [, , , ...withoutFolder] = judged
      const parts = ['1', '2'] as const
      for (const part of parts)
        await call(
          folder,
          ...judged.filter((word) => !/baseline|known/.test(word)),
          '--shard',
          `${part}/2`,
          '-f',
          `partial=${part}`,
        )
      await call(folder, 'merge', ...parts, ...withoutFolder, ...outputs)
      for (const format of formats) assert.equal((await call(folder, 'verify', `report.${format}`)).code, 0, format)
    }))

  it('agrees with a report over maps', () =>
    inCopies(['examples/mapped-city-2026'], async (folder) => {
      const there = join(folder, 'mapped-city-2026')
      await call(there, 'check', '.', ...outputs)
      for (const format of formats) assert.equal((await call(there, 'verify', `report.${format}`)).code, 0, format)
      // Alone it has read the maps that it judges by, and not those that a page draws beside.
      await call(there, 'check', '.', '-f', 'docx=alone.docx')
      assert.equal((await call(there, 'verify', 'alone.docx')).code, 0)
      editFile(join(there, 'layers/parks.geojson'), (text) => `${text} `)
      const { code, said } = await call(there, 'verify', 'report.html')
      assert.equal(code, 2)
      assert.match(said, /“layers\/parks\.geojson”与凭据不符：SHA-256 应为 [0-9a-f]{64}，现在是 [0-9a-f]{64}/)
    }))

  it('does not judge a report whose inputs have changed, are missing, or whose documents have come or gone', () =>
    inFullRun(async (folder, check) => {
      await call(folder, ...check)
      const at = (name: string) => join(folder, name)
      const refused = async (undo: () => void) => {
        const { code, out, said } = await call(folder, 'verify', 'report.xlsx', '--lang', 'en')
        assert.deepEqual([code, out], [2, ''])
        undo()
        return said
      }
      renameSync(at('in/passing.yaml'), at('moved'))
      assert.match(
        await refused(() => renameSync(at('moved'), at('in/passing.yaml'))),
        /in\/passing\.yaml is missing.*[0-9a-f]{64}/,
      )
      for (const [file, was] of ['known.json', 'decided.yaml', 'pack/pack.yaml', 'in/viridict.config.yaml'].map(
        (name) => [name, readFileSync(at(name))] as const,
      )) {
        appendFileSync(at(file), ' ')
        assert.ok((await refused(() => writeFileSync(at(file), was))).includes(`${file} is not as the manifest says`))
      }
      rmSync(at('in/there.pdf'))
      assert.match(
        await refused(() => writeFileSync(at('in/there.pdf'), '')),
        /there\.pdf, which a declaration names, was there/,
      )
      writeFileSync(at('in/gone.pdf'), '')
      assert.match(
        await refused(() => rmSync(at('in/gone.pdf'))),
        /gone\.pdf, which a declaration names, was not there/,
      )
      writeFileSync(at('nowhere.yaml'), 'a: b')
      assert.match(await refused(() => rmSync(at('nowhere.yaml'))), /nowhere\.yaml could not be read then/)
      assert.equal((await call(folder, 'verify', 'report.xlsx')).code, 0)
    }))

  it('finds inputs beside the report, above it, or where it is told', () =>
    inCopies(['examples/constructed-2026'], async (folder) => {
      await call(folder, 'check', 'constructed-2026', ...day, '-f', 'html=report.html')
      const at = (name: string) => join(folder, name)
      mkdirSync(at('archive/out'), { recursive: true })
      mkdirSync(at('elsewhere'))
      renameSync(at('report.html'), at('archive/out/report.html'))
      renameSync(at('constructed-2026'), at('archive/constructed-2026'))
      assert.equal((await call(at('elsewhere'), 'verify', '../archive/out/report.html')).code, 0)
      renameSync(at('archive/out/report.html'), at('elsewhere/report.html'))
      assert.equal((await call(at('elsewhere'), 'verify', 'report.html')).code, 2)
      assert.equal((await call(at('elsewhere'), 'verify', 'report.html', '--inputs', '../archive')).code, 0)
      const { code, said } = await call(folder, 'verify', 'elsewhere/report.html', '--inputs', 'nowhere')
      assert.equal(code, 2)
      assert.match(said, /没有文件夹“nowhere”/)
    }))

  it('says where a figure of a web report was edited, what stands there and what should', () =>
    inCopies(fixtures, async (folder) => {
      await call(folder, 'check', 'failing.yaml', ...day, '-f', 'html=report.html')
      const path = join(folder, 'report.html')
      const asWritten = readFileSync(path, 'utf8')
      editFile(path, (text) => text.replaceAll('"66.66%"', '"76.66%"'))
      const { code, out } = await call(folder, 'verify', 'report.html')
      assert.equal(code, 1)
      assert.match(out, /1\. 示例乙 · 二\(二\)2 乔灌木占比 · 数值\n +报告中：76\.66%\n +应当是：66\.66%/)
      assert.ok(out.includes(proof))
      const english = await call(folder, 'verify', 'report.html', '--lang', 'en')
      assert.match(
        english.out,
        /示例乙 · 二\(二\)2 乔灌木占比 · Figure\n +the report says: 76\.66%\n +should say: +66\.66%/,
      )
      assert.match(english.out, /agreement with the inputs, not authorship/)
      // Of two declarations of one name each is told.
      writeFileSync(
        join(folder, 'other.yaml'),
        readFileSync(join(folder, 'failing.yaml'), 'utf8').replace('failing', 'other'),
      )
      await call(folder, 'check', 'failing.yaml', 'other.yaml', ...day, '-f', 'html=two.html')
      editFile(join(folder, 'two.html'), (text) => text.replaceAll('"66.66%"', '"76.66%"'))
      const two = await call(folder, 'verify', 'two.html')
      for (const id of ['failing', 'other'])
        assert.ok(two.out.includes(`示例乙 ${id} · 二(二)2 乔灌木占比 · 数值`), two.out)
      // Another script or frame may show what is not in the data at all.
      writeFileSync(path, asWritten.replace('</body>', '<p>全部符合</p></body>'))
      const altered = await call(folder, 'verify', 'report.html')
      assert.equal(altered.code, 1)
      assert.match(altered.out, /网页本身（脚本、样式或框架）/)
      // A mail that ended its lines as Windows does has changed nothing that a reader sees.
      writeFileSync(path, asWritten.replaceAll('\n', '\r\n'))
      assert.equal((await call(folder, 'verify', 'report.html')).code, 0)
    }))

  it('sees a finding that was taken out of a web report, or turned in the list alone', () =>
    inCopies(fixtures, async (folder) => {
      await call(folder, 'check', 'failing.yaml', ...day, '-f', 'html=report.html')
      const path = join(folder, 'report.html')
      const asWritten = readFileSync(path, 'utf8')
      const edited = async (edit: (data: { findings: Record<string, number[]> }) => void) => {
        const [before = '', json = '', after = ''] = asWritten.split(/(?<=id="data">)([^<]*)/)
        const data = JSON.parse(json.replaceAll('\\u003c', '<'))
        edit(data)
        writeFileSync(path, `${before}${JSON.stringify(data).replaceAll('<', '\\u003c')}${after}`)
        return call(folder, 'verify', 'report.html')
      }
      assert.equal((await edited(() => {})).code, 0)
      const removed = await edited(({ findings }) => {
        for (const column of Object.values(findings)) column.splice(1, 1)
      })
      assert.equal(removed.code, 1)
      assert.match(removed.out, /报告中：（没有）/)
      const turned = await edited(({ findings }) => {
        findings.verdict?.fill(3)
      })
      assert.equal(turned.code, 1)
    }))

  it('does not take another version for an edit', () =>
    inCopies(fixtures, async (folder) => {
      await call(folder, 'check', 'failing.yaml', ...day, '-f', 'html=report.html')
      editFile(join(folder, 'report.html'), (text) => text.replace(/"0\.1\.0"/, '"0.9.9"'))
      const { code, said } = await call(folder, 'verify', 'report.html')
      assert.equal(code, 2)
      assert.match(said, /由 viridict 0\.9\.9 生成，这里是 0\.1\.0/)
    }))

  it('says what is wrong with a file that is no report', () =>
    inCopies(fixtures, async (folder) => {
      const hostile = {
        'failing.yaml': undefined,
        'empty.html': '',
        'other.html': '<!DOCTYPE html><p>x</p>',
        'broken.html': '<script type="application/json" id="data">{"head":0</script>',
        'endless.html':
          '<script type="application/json" id="data">{"head":0,"findings":{"declaration":[],"rule":[],"verdict":[],"weight":[],"shown":[]},"store":{"shapes":[["manifest"]],"values":[[0,0]]}}</script>',
        'cut.docx': 'PK\u0003\u0004broken',
      }
      for (const [name, text] of Object.entries(hostile)) {
        if (text !== undefined) writeFileSync(join(folder, name), text)
        const { code, out, said } = await call(folder, 'verify', name)
        assert.deepEqual([code, out], [2, ''], name)
        assert.match(said, /不是 viridict check 写的|没有完整的凭据/, name)
      }
      assert.match((await call(folder, 'verify', 'nowhere.html')).said, /nowhere\.html/)
      assert.match((await call(folder, 'verify')).said, /请写要核对的报告/)
    }))
})
