import assert from 'node:assert/strict'
import type { Viridict } from 'viridict-vscode/internal/extension.js'
import type { Node } from 'viridict-vscode/internal/node.js'
import * as vscode from 'vscode'
import { commands, languages, window, workspace } from 'vscode'
import { eventually } from './eventually.cjs'

const id = 'viridict.viridict-vscode'
const folder = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder')
const upkeep = () => vscode.Uri.joinPath(folder(), 'upkeep.yaml')
const viridict = () => vscode.extensions.getExtension<Viridict>(id)?.exports ?? assert.fail('not active')
const codes = (uri: vscode.Uri) => languages.getDiagnostics(uri).map(({ code }) => codeOf(code))

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code)
}

const certified = 'certified-worker-rate'
const hasFailed = () => codes(upkeep()).includes(certified)

/** A desktop has no other language without another extension. */
const inItsLanguage = (zh: string, en: string) => (vscode.env.language === 'zh-cn' ? zh : en)

describe('the extension in a workspace', () => {
  it('is active, also where the workspace is not trusted', async () => {
    await eventually('activation', () => vscode.extensions.getExtension(id)?.isActive)
    assert.equal(workspace.isTrusted, process.env.VIRIDICT_TEST_TRUSTED === 'yes')
  })

  it('shows diagnostics of a file that nobody has opened', async () => {
    await eventually('the diagnostic', hasFailed)
    assert.equal(
      workspace.textDocuments.some(({ uri }) => uri.path === upkeep().path),
      false,
    )
    const found = languages.getDiagnostics(upkeep()).find(({ code }) => codeOf(code) === certified)
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error)
    assert.match(found?.message ?? '', /^二\(十\)5 园林绿化工持证上岗率 50%，要求≥100%/)
    assert.ok(found?.relatedInformation?.some(({ message }) => message.startsWith('W-2')))
  })

  it('shows each of them once', () => {
    const all = languages
      .getDiagnostics(upkeep())
      .map((one) => `${codeOf(one.code)} ${one.range.start.line} ${one.message}`)
    assert.deepEqual(all, [...new Set(all)])
  })

  it('leads from a diagnostic to a page that came with it', async () => {
    const { code } = languages.getDiagnostics(upkeep()).find((one) => codeOf(one.code) === certified) ?? {}
    const target = typeof code === 'object' ? code.target : assert.fail('no link')
    assert.match(Buffer.from(await workspace.fs.readFile(target)).toString(), /certified-worker-rate/)
  })

  it('takes an edit, and its undoing', async () => {
    const editor = await window.showTextDocument(upkeep())
    const { document } = editor
    const year = document.getText().indexOf('2026-12-30')
    const day = new vscode.Range(document.positionAt(year + 9), document.positionAt(year + 10))
    await editor.edit((edit) => edit.replace(day, '1'))
    await eventually('the end of the diagnostic', () => !hasFailed())
    await editor.edit((edit) => edit.replace(day, '0'))
    await eventually('the diagnostic again', hasFailed)
  })

  it('tells what a key means', async () => {
    const { document } = await window.showTextDocument(upkeep())
    const at = document.positionAt(document.getText().indexOf('workers') + 1)
    const hovers = await commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', upkeep(), at)
    assert.equal(hovers.length, 1)
  })

  it('leads from a lens to its finding', async () => {
    const { document } = await window.showTextDocument(upkeep(), { selection: new vscode.Range(0, 0, 0, 0) })
    const lenses = await commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)
    const { command, arguments: about = [] } = lenses.find(({ command }) => command?.command)?.command ?? assert.fail()
    assert.equal(command, 'viridict.showFinding')
    await commands.executeCommand(command, ...about)
    assert.notEqual(window.activeTextEditor?.selection.active.line, 0)
  })

  it('has all 46 clauses in their view, with the verdicts of each', async () => {
    const { provider } = viridict().trees.clauses
    const roots = (await provider.getChildren()) as Node[]
    assert.equal(roots.length, 46)
    const clause = roots.find((node) => node.kind === 'clause' && node.line.clause === '二(十)5')
    assert.ok(clause?.kind === 'clause')
    assert.equal(clause.line.counts.fail, 1)
    const [worst] = (await provider.getChildren(clause)) as Node[]
    assert.ok(worst?.kind === 'finding')
    assert.equal(worst.line.rule, certified)
    const item = await provider.getTreeItem(worst)
    assert.equal(item.label, '示例养护公司')
  })

  it('speaks the language of the editor in its views', async () => {
    const { clauses, declarations, facts } = viridict().trees
    assert.deepEqual(
      [clauses, declarations, facts].map(({ view }) => view.title),
      [
        inItsLanguage('按条款', 'By Clause'),
        inItsLanguage('按申报', 'By Declaration'),
        inItsLanguage('待补事实', 'Facts to Supply'),
      ],
    )
    const [first] = ((await clauses.provider.getChildren()) ?? []) as Node[]
    assert.ok(first)
    assert.equal((await clauses.provider.getTreeItem(first)).description, inItsLanguage('没有规则', 'no rule'))
  })

  it('has every declaration in its view', async () => {
    const { provider } = viridict().trees.declarations
    const names = ((await provider.getChildren()) as Node[]).map(
      (node) => node.kind === 'declaration' && node.line.name,
    )
    assert.deepEqual(names, ['示例游园', '示例养护公司'])
  })

  it('has the facts to supply in theirs, those that decide most first', async () => {
    const { provider } = viridict().trees.facts
    const facts = ((await provider.getChildren()) as Node[]).flatMap((node) =>
      node.kind === 'fact' ? [node.line] : [],
    )
    const decided = facts.map(({ decides }) => decides)
    assert.ok(decided.length > 1)
    assert.deepEqual(
      decided,
      decided.toSorted((a, b) => b - a),
    )
  })

  it('counts the text at hand in the status bar', async () => {
    await window.showTextDocument(upkeep())
    assert.match(await eventually('the counts', () => viridict().status()), /^(绿规|Viridict) \$\(error\) 1/)
    await window.showTextDocument(vscode.Uri.joinPath(folder(), 'notes.yaml'))
    await eventually('no counts', () => viridict().status() === undefined)
  })

  it('draws the text at hand in a panel beside it, which follows text and edits', async () => {
    const { document } = await window.showTextDocument(upkeep())
    await commands.executeCommand('viridict.showReport')
    const rate = () =>
      viridict()
        .panel()
        ?.view.sheets.flatMap(({ criteria }) => criteria.find(({ rule }) => rule === certified)?.whole?.value ?? [])[0]
    await eventually('the figure', () => rate() === '50%')
    assert.equal(window.activeTextEditor?.document, document)
    const labels = () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label))
    const isTitled = (name: string) =>
      labels().some((label) => /^(绿规：|Viridict: )/.test(label) && label.endsWith(name))
    await eventually('its title', () => isTitled('示例养护公司'))
    const year = document.getText().indexOf('2026-12-30')
    const day = new vscode.Range(document.positionAt(year + 9), document.positionAt(year + 10))
    await window.activeTextEditor?.edit((edit) => edit.replace(day, '1'))
    await eventually('the other figure', () => rate() === '100%')
    await commands.executeCommand('workbench.action.files.revert')
    await eventually('the figure again', () => rate() === '50%')
    await window.showTextDocument(vscode.Uri.joinPath(folder(), 'garden.yaml'))
    await eventually('the other text', () => isTitled('示例游园'))
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups')
    await eventually('the end of the panel', () => viridict().panel() === undefined)
  })

  it('leads to a finding, and copies it', async () => {
    const { provider } = viridict().trees.declarations
    const roots = (await provider.getChildren()) as Node[]
    const [worst] = (await provider.getChildren(roots[1])) as Node[]
    await commands.executeCommand('viridict.revealFinding', worst)
    assert.equal(window.activeTextEditor?.document.uri.path, upkeep().path)
    await commands.executeCommand('viridict.copyFinding', worst)
    const copied = await vscode.env.clipboard.readText()
    assert.match(copied, /^二\(十\)5 .*持证上岗率 .*\n.*50%.*\nupkeep\.yaml:\d+$/)
  })

  it('writes a declaration to fill in', async () => {
    const written = commands.executeCommand('viridict.newDeclaration')
    const untitled = () => window.activeTextEditor?.document.isUntitled
    // The list to pick from takes keys only once it is drawn.
    await eventually('the template', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return untitled()
    })
    await written
    const { document } = window.activeTextEditor ?? assert.fail()
    assert.equal(document.languageId, 'yaml')
    assert.match(document.getText(), /^绿规: 1$/m)
    await eventually('its diagnostics', () => languages.getDiagnostics(document.uri).length > 0)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('explains a rule on a page of its own', async () => {
    await commands.executeCommand('viridict.explainRule', certified)
    await eventually('the page', () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(`${certified}.md`))),
    )
  })

  it('reads everything again', async () => {
    await workspace.fs.writeFile(
      vscode.Uri.joinPath(folder(), 'viridict.config.yaml'),
      Buffer.from('levels: {certified-worker-rate: off}\n'),
    )
    await commands.executeCommand('viridict.refresh')
    await eventually('the other configuration', () => !hasFailed())
  })
})
