import assert from 'node:assert/strict'
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, startEditor, uriOf } from './editor.js'

export const zh = (more: string, area = '{ 绿地面积: 100 m2 }') => `绿规: 1
类型: 项目
编号: a
名称: 街角绿地
辖区: 城区
类别: 其他
建设性质: 新建
阶段: 设计
面积: ${area}
${more}`
export const en = (more: string, area = '{ green: 100 m2 }') => `viridict: 1
kind: Project
id: a
name: Corner green
jurisdiction: chengqu
category: other
work: new
stage: design
area: ${area}
${more}`

/** An editor that asks what can be mended in one text, and mends it. */
export function fixEditor() {
  let editor: Editor
  const open = async (text: string, options: Parameters<typeof startEditor>[0] = {}) => {
    editor = await startEditor(options)
    editor.open('a.yaml', text)
    await editor.idle()
  }

  /** The actions where a text first stands, at its first character. */
  const actionsAt = async (found: string, only?: string[]) => {
    const document = TextDocument.create('', 'yaml', 0, editor.text('a.yaml'))
    const position = document.positionAt(editor.text('a.yaml').indexOf(found))
    const params = { range: { start: position, end: position }, context: { diagnostics: [], ...(only && { only }) } }
    return editor.request<CodeAction[]>('textDocument/codeAction', 'a.yaml', params)
  }

  const editsOf = ({ edit }: CodeAction): TextEdit[] => edit?.changes?.[uriOf('a.yaml')] ?? []
  const applied = (action: CodeAction) =>
    TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, editor.text('a.yaml')), editsOf(action))

  const ofCode = (actions: readonly CodeAction[], code: string) =>
    actions.filter(({ diagnostics }) => diagnostics?.some((one) => one.code === code))

  const codesOf = async (text: string) => {
    const other = await startEditor()
    try {
      other.open('a.yaml', text)
      await other.idle()
      return (other.diagnostics.get('a.yaml') ?? []).map(({ code }) => String(code))
    } finally {
      other.stop()
    }
  }

  /** What becomes of a line by the only fix of a check, and that the check has nothing more to say. */
  const mends = async (text: string, code: string, before: string, after: string, isPreferred = true) => {
    await open(text)
    const actions = ofCode(await actionsAt(before), code)
    assert.equal(actions.length, 1, actions.map(({ title }) => title).join())
    const [action] = actions
    assert.ok(action)
    assert.equal(action.isPreferred === true, isPreferred)
    const mended = applied(action)
    assert.equal(mended, text.replace(before, after))
    assert.ok((await codesOf(text)).includes(code))
    assert.ok(!(await codesOf(mended)).includes(code), mended)
  }

  const stop = () => editor.stop()
  return { open, stop, actionsAt, applied, ofCode, codesOf, mends }
}
