import assert from 'node:assert/strict'
import type { CodeLens, DocumentSymbol, FoldingRange } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { replaced } from '../core/texts/replaced.js'
import { type Editor, startEditor, uriOf } from './editor.js'
import { classes, jincheng, jinchengFiles, smallPack, taiyuan, taiyuanFiles, trees } from './pack-files-sample.js'

describe('files of a pack in the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  /** What is said of any text: where, the words that are marked, and the message. */
  const said = () =>
    [...editor.diagnostics].flatMap(([name, diagnostics]) =>
      diagnostics.map(({ range, message }) => {
        const text = TextDocument.create('', '', 0, editor.text(name)).getText(range)
        return `${name.slice(name.lastIndexOf('/') + 1)}:${range.start.line + 1} ${text} | ${message}`
      }),
    )
  const lensesOf = async (name: string) =>
    (await editor.request<CodeLens[]>('textDocument/codeLens', name, {})).map(({ command }) => command?.title)
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length
  /** Replaces a part of an open text, as typing does. */
  const retype = async (name: string, part: string, by: string) => {
    const text = editor.text(name)
    const document = TextDocument.create('', '', 0, text)
    const at = text.indexOf(part)
    assert.ok(at >= 0, part)
    editor.edit(name, { start: document.positionAt(at), end: document.positionAt(at + part.length) }, by)
    await editor.idle()
  }

  it('that ship have nothing wrong with them, and every case agrees', async () => {
    editor = await startEditor({ files: { ...jinchengFiles, ...taiyuanFiles } })
    assert.deepEqual(said(), [])
    for (const [name, text] of Object.entries(jinchengFiles)) {
      const count = text.match(/^ {2}- name:/gm)?.length ?? 0
      if (count === 0) continue
      const [head, ...each] = await lensesOf(name)
      assert.equal(head, `${count}个案例均相符 ✓`, name)
      assert.equal(each.length, count, name)
      for (const lens of each) assert.match(String(lens), /^期望 (\S+) · 实际 \1 ✓$/)
    }
    assert.equal((await lensesOf(`${taiyuan}/pack.yaml`)).length, 2 + 10)
  })

  const faults: Readonly<Record<string, readonly [name: string, part: string, by: string, said: string]>> = {
    'a word of the quotation': [
      trees,
      'quotation: 园林绿化设计中乔灌木占比 ≥ 70%',
      'quotation: 园林绿化设计中乔灌木占比 > 70%',
      '园林绿化设计中乔灌木占比 > 70% | 引文不在文件原文中：“设计中乔灌木占比”之后，引文写“>70%”，原文是“≥70%，近三年”。',
    ],
    'an option of a measure': [
      classes,
      'of: parks, where: { class: community',
      'of: parks, when: { class: community',
      'when | 此处没有“when”这个键。',
    ],
    'a required option of a measure': [
      classes,
      'count: { of: parks, where: { class: community',
      'count: { off: parks, where: { class: community',
      'off | 此处没有“off”这个键。',
    ],
    'a measure': [trees, 'woodyCover:', 'woodCover:', 'woodCover | 此处没有“woodCover”这个键。'],
    'a parameter': [trees, '$policy-date', '$policy-day', '$policy-day | 没有参数“$policy-day”。'],
    'a field': [trees, '{ designedOn: {', '{ designedUpon: {', 'designedUpon | 申报中没有“designedUpon”这个字段。'],
    'a list': [
      classes,
      'of: parks, where: { class: community',
      'of: gardens, where: { class: community',
      'gardens | 申报中没有“gardens”这个字段。',
    ],
    'a word of a field': [classes, 'class: community,', 'class: communal,', 'communal | “communal”不是该字段的取值。'],
    'a place': [classes, 'places: [counties]', 'places: [county]', 'county | 没有辖区或分组“county”。'],
    'a level': [trees, 'level: error', 'level: fatal', 'fatal | “fatal”在此不可用。'],
    'an expected verdict': [
      trees,
      'expect: { verdict: pass, value: 70 % }',
      'expect: { verdict: fail, value: 70 % }',
      'fail | 案例“恰好70%”的结论：期望“不符合”，实际“符合（70%）”。',
    ],
    'an expected figure': [
      trees,
      'expect: { verdict: pass, value: 70 % }',
      'expect: { verdict: pass, value: 71 % }',
      '71 % | 案例“恰好70%”的数值：期望“71 %”，实际“70 %”。',
    ],
    'a key of what a case declares': [
      trees,
      'designedOn: 2023-08-16, cover',
      'designdOn: 2023-08-16, cover',
      'designdOn | 案例“设计于印发前一日”的申报有误：不认识的键“designdOn”；是否为“designedOn”？',
    ],
  }
  for (const [what, [name, part, by, message]] of Object.entries(faults)) {
    it(`are told what is wrong where it stands, and nothing else: ${what}`, async () => {
      editor = await startEditor({ files: smallPack })
      assert.deepEqual(said(), [])
      editor.open(name, editor.text(name))
      await retype(name, part, by)
      const [only, ...others] = said()
      const line = lineOf(editor.text(name), by)
      assert.ok(only?.startsWith(`${name.slice(jincheng.length + 1)}:${line} ${message}`), said().join('\n'))
      assert.deepEqual(others, [])
      await retype(name, by, part)
      assert.deepEqual(said(), [])
    })
  }

  it('are recognised by what they hold, whatever they are called', async () => {
    const files = Object.entries(smallPack).map(([name, text]) => [name.replace('pack.yaml', 'city.yml'), text])
    editor = await startEditor({ files: Object.fromEntries(files) })
    assert.deepEqual(said(), [])
    assert.equal((await lensesOf(trees))[0], `${editor.text(trees).match(/^ {2}- name:/gm)?.length}个案例均相符 ✓`)
  })

  it('of two with one rule the one that is not named after it is told', async () => {
    editor = await startEditor({ files: { ...smallPack, [`${jincheng}/copy.yaml`]: smallPack[trees] ?? '' } })
    assert.deepEqual(said(), [
      'copy.yaml:1 tree-shrub-cover-ratio | 规则编号“tree-shrub-cover-ratio”不止一个文件在用；每条规则一个文件，与编号同名。',
    ])
  })

  it('are judged by the rule and the parameters as they now are', async () => {
    editor = await startEditor({ files: smallPack })
    for (const name of [trees, `${jincheng}/pack.yaml`]) editor.open(name, editor.text(name))
    await retype(trees, 'gte: 70 %,', 'gte: 71 %,')
    const [head, ...each] = await lensesOf(trees)
    assert.match(String(head), /^\d+个案例，\d+个不符 ✗$/)
    assert.equal(each[0], '期望 符合 · 实际 不符合（70%） ✗')
    await retype(trees, 'gte: 71 %,', 'gte: $nowhere,')
    assert.deepEqual(await lensesOf(trees), ['规则或规则包有误，案例未判'])
    await retype(trees, 'gte: $nowhere,', 'gte: $park-coverage-2025,')
    assert.equal((await lensesOf(trees))[1], '期望 符合 · 实际 不符合（70%） ✗')
    await retype(`${jincheng}/pack.yaml`, 'value: 85 %', 'value: 70 %')
    assert.equal((await lensesOf(trees))[1], '期望 符合 · 实际 符合 ✓')
  })

  it('that are not open follow the disk, the policy text among them', async () => {
    editor = await startEditor({ files: smallPack })
    const change = async (name: string, text: string) => {
      editor.files.set(name, text)
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(name), type: 2 }],
      })
      await editor.idle()
    }
    const policy = `${jincheng}/policy.txt`
    await change(policy, replaced(smallPack[policy] ?? '', '乔灌木占比', '乔灌木比例'))
    assert.ok(
      said().some((line) => line.startsWith('tree-shrub-cover-ratio.yaml:4 ')),
      said().join('\n'),
    )
    await change(policy, smallPack[policy] ?? '')
    assert.deepEqual(said(), [])
    await change(trees, replaced(smallPack[trees] ?? '', '$policy-date', '$policy-day'))
    assert.equal(said().length, 1)
  })

  it('are said once where the folder’s configuration names their pack', async () => {
    const broken = replaced(smallPack[trees] ?? '', '$policy-date', '$policy-day')
    const config = { 'viridict.config.yaml': `packs: [${jincheng}]\n` }
    editor = await startEditor({ files: { ...smallPack, ...config, [trees]: broken } })
    assert.equal(said().length, 1, said().join('\n'))
  })

  it('have an outline and folds', async () => {
    const capabilities = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } }
    editor = await startEditor({ files: smallPack, capabilities })
    const [rule] = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', trees, {})
    assert.equal(rule?.detail, 'tree-shrub-cover-ratio')
    const cases = rule?.children?.find(({ name }) => name === 'cases')
    assert.ok(cases?.children?.some(({ name, detail }) => name === '恰好70%' && detail === 'pass'))
    const clauses = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', `${jincheng}/ledger.yaml`, {})
    assert.deepEqual(
      clauses.map(({ name }) => name),
      ['二(二)2', '二(三)1'],
    )
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', trees, {})
    assert.ok(folds.some(({ startLine }) => editor.text(trees).split('\n')[startLine] === 'cases:'))
  })
})
