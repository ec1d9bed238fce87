import assert from 'node:assert/strict'
import type { CodeAction, CompletionList, Hover, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { replaced } from '../core/texts/replaced.js'
import { type Editor, startEditor, uriOf } from './editor.js'
import { classes, jincheng, smallPack, trees } from './pack-files-sample.js'
import { at, positionIn } from './sample-folder.js'

const pack = `${jincheng}/pack.yaml`
const methods = ['completion', 'hover', 'codeLens', 'documentSymbol', 'foldingRange', 'codeAction']

describe('help for authors of packs', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  const start = async (locale?: string) => {
    editor = await startEditor({ files: smallPack, ...(locale !== undefined && { locale }) })
  }

  describe('completion', () => {
    /** What is offered where `|` stands in place of a part of a text. */
    const offered = async (name: string, part: string, by: string) => {
      const text = replaced(editor.text(name), part, by)
      const offset = text.indexOf('|', text.indexOf(by.slice(0, by.indexOf('|'))))
      editor.open(name, text.slice(0, offset) + text.slice(offset + 1))
      const position = positionIn(text, offset)
      const list = await editor.request<CompletionList | null>('textDocument/completion', name, { position })
      return list?.items ?? []
    }
    const labels = async (name: string, part: string, by: string) =>
      (await offered(name, part, by)).map(({ label }) => label)

    it('has the keys of a rule that are not written yet, with what they mean', async () => {
      await start()
      const keys = await offered(trees, '    modality: shall\n', '    modality: shall\n    |\n')
      const [first] = keys
      assert.ok(first)
      assert.ok(
        keys.every(({ documentation }) => documentation),
        'each is described',
      )
      assert.ok(keys.some(({ label }) => label === 'indicator'))
      assert.ok(!keys.some(({ label }) => label === 'subject'))
    })

    it('has measures by either name, and their options', async () => {
      await start()
      const measures = await offered(trees, 'measure: { woodyCover: {} }', 'measure: { | }')
      assert.ok(measures.length > 20)
      const woody = measures.find(({ label }) => label === 'woodyCover')
      assert.equal(woody?.detail, '乔灌木投影占比')
      editor.stop()
      await start()
      const part = 'measure: { count: { of: parks, where: { class: community, completedOn: { lte: asOf } } } }'
      assert.deepEqual(await labels(classes, part, 'measure: { count: { of: parks, | } }'), [
        'where',
        'official',
        'most',
      ])
    })

    it('has the fields of the rows that a measure is over, and their words', async () => {
      await start()
      const part = 'of: parks, where: { class: community, completedOn: { lte: asOf } }'
      const fields = await labels(classes, part, 'of: parks, where: { | }')
      assert.ok(fields.includes('class') && fields.includes('area') && !fields.includes('greenways'), fields.join())
      editor.stop()
      await start()
      const words = await labels(classes, part, 'of: parks, where: { class: | }')
      assert.ok(words.includes('community') && words.includes('pocketPark'), words.join())
      editor.stop()
      await start()
      const lists = await labels(classes, part, 'of: | }')
      assert.ok(lists.includes('parks') && lists.includes('greenways'), lists.join())
    })

    it('has parameters with their values, clauses, places and verdicts', async () => {
      await start('en')
      const parameters = await offered(trees, 'gte: 70 %, due', 'gte: |, due')
      const coverage = parameters.find(({ label }) => label === '$park-coverage-2025')
      assert.match(String(coverage?.detail), /85 %$/)
      editor.stop()
      await start()
      assert.deepEqual(await labels(trees, 'clause: 二(二)2', 'clause: |'), ['二(二)2', '二(三)1'])
      editor.stop()
      await start()
      assert.ok((await labels(classes, 'places: [counties]', 'places: [|]')).includes('counties'))
      editor.stop()
      await start()
      const verdicts = await offered(trees, 'expect: { verdict: pass, value: 70 % }', 'expect: { verdict: | }')
      assert.deepEqual(
        verdicts.map(({ label, detail }) => `${label} ${detail}`),
        ['pass 符合', 'fail 不符合', 'open 待补', 'review 待审', 'informational 提示', 'notApplicable 不适用'],
      )
    })

    it('has what a declaration may hold in what a case declares', async () => {
      await start()
      const keys = await labels(trees, 'cover: { woody: 2100 m2, herbaceous: 900 m2 }', 'cover: { woody: 2100 m2, | }')
      assert.deepEqual(keys, ['herbaceous', 'crownAt'])
      editor.stop()
      await start()
      const tops = await labels(trees, 'given: { kind: Project, cover:', 'given: { kind: Project, | , cover:')
      assert.ok(tops.includes('planting') && !tops.includes('workers') && !tops.includes('cover'), tops.join())
    })
  })

  it('hover tells what a key, a measure, a field, a parameter, a clause is', async () => {
    await start()
    const hover = async (name: string, word: string) => {
      const found = await editor.request<Hover | null>('textDocument/hover', name, at(editor, name, word))
      return (found?.contents as { value: string } | undefined)?.value ?? ''
    }
    assert.match(await hover(trees, 'modality'), /约束力[\s\S]*要，须 shall/)
    assert.match(await hover(trees, 'woodyCover'), /乔灌木投影占比 woodyCover[\s\S]*各点只计一次/)
    assert.match(await hover(trees, '$policy-date'), /文件印发日期 \$policy-date[\s\S]*2023-08-17/)
    assert.match(await hover(trees, '二(二)2'), /条款 二\(二\)2[\s\S]*条款全文/)
    assert.match(await hover(trees, 'designedOn'), /设计日期|设计/)
    assert.match(await hover(classes, 'completedOn: { lte'), /completedOn/)
    assert.match(await hover(classes, '[counties]'), /各县（市）/)
    assert.match(await hover(trees, 'herbaceous: 900'), /herbaceous/)
    editor.stop()
    await start('en')
    assert.match(await hover(trees, 'modality'), /shall binds/)
  })

  describe('quick fixes', () => {
    const mended = async (name: string, part: string, by: string) => {
      const text = replaced(editor.text(name), part, by)
      editor.open(name, text)
      await editor.idle()
      const [diagnostic] = editor.diagnostics.get(name) ?? []
      assert.ok(diagnostic)
      const actions = await editor.request<CodeAction[]>('textDocument/codeAction', name, {
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'] },
      })
      const document = TextDocument.create('', '', 0, text)
      return actions.map(({ edit }) => TextDocument.applyEdits(document, edit?.changes?.[uriOf(name)] as TextEdit[]))
    }
    const slips: readonly (readonly [name: string, part: string, by: string])[] = [
      [trees, 'woodyCover:', 'woodCover:'],
      [trees, '    modality: shall', '    modalty: shall'],
      [trees, 'modality: shall', 'modality: shal'],
      [trees, 'clause: 二(二)2', 'clause: 二(二)22'],
      [trees, '$policy-date', '$policy-dat'],
      [trees, '{ designedOn: {', '{ designdOn: {'],
      [classes, 'class: community,', 'class: comunity,'],
      [classes, 'places: [counties]', 'places: [countie]'],
      [classes, 'of: parks, where: { class: community', 'of: park, where: { class: community'],
      [trees, 'expect: { verdict: pass, value: 70 % }', 'expect: { verdict: fail, value: 70 % }'],
      [pack, 'places: [cityProper] }', 'places: [cityPropr] }'],
    ]
    for (const [name, part, by] of slips)
      it(`put right ${by}`, async () => {
        await start()
        const whole = editor.text(name)
        assert.ok((await mended(name, part, by)).includes(whole))
      })
  })

  it('bears a rule that is typed from nothing, and says of the whole what a fresh check says', async () => {
    await start()
    const broken = replaced(smallPack[classes] ?? '', 'expect: { verdict: pass', 'expect: { verdict: fail')
    const name = `${jincheng}/typed.yaml`
    const whole = TextDocument.create('', '', 0, broken)
    editor.open(name, '')
    const step = 7
    for (let typed = 0; typed < broken.length; typed += step) {
      const [from, position] = [whole.positionAt(typed), whole.positionAt(typed + step)]
      editor.edit(name, { start: from, end: from }, broken.slice(typed, typed + step))
      // Each of the six is asked at every sixth place; diagnostics follow every one.
      const method = methods[(typed / step) % methods.length]
      await editor.request(`textDocument/${method}`, name, {
        position,
        range: { start: from, end: position },
        context: { diagnostics: [] },
      })
    }
    await editor.idle()
    const typed = [...editor.diagnostics].filter(([, said]) => said.length > 0)
    const lenses = await editor.request('textDocument/codeLens', name, {})
    editor.stop()
    editor = await startEditor({ files: { ...smallPack, [name]: broken } })
    assert.ok(typed.length > 0)
    assert.deepEqual(
      typed,
      [...editor.diagnostics].filter(([, said]) => said.length > 0),
    )
    assert.deepEqual(lenses, await editor.request('textDocument/codeLens', name, {}))
  })
})
