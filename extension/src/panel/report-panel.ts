import type { TextView } from '@viridict/language-server/overview'
import {
  Disposable,
  type ExtensionContext,
  l10n,
  TabInputWebview,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode'
import type { Model } from '../model.js'
import { revealLine } from '../reveal.js'
import type { FromPage, PageState, ToPage } from './messages.js'
import { mediaOf, pageOf } from './page.js'

export const panelType = 'viridict.report'

/** The panel beside the text: every figure drawn, the dates, what is to be supplied. There is one, which follows the text at hand. */
export class ReportPanel {
  readonly #model: Model
  readonly #extension: Uri
  readonly #subscriptions: Disposable[]
  #panel: WebviewPanel | undefined
  #uri: string | undefined
  #shown: TextView | undefined

  constructor({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>, model: Model) {
    this.#model = model
    this.#extension = extensionUri
    this.#subscriptions = [
      model.onChange(() => this.#refresh()),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#select(textEditor)),
      window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: async (panel, state: PageState | undefined) => this.#take(panel, state?.uri),
      }),
    ]
  }

  /** What the panel shows, if it is open. */
  get shown(): TextView | undefined {
    return this.#shown
  }

  /** Shows the declarations of a text, else of the one at hand. */
  show(uri: string | undefined): void {
    const asked = uri ?? window.activeTextEditor?.document.uri.toString()
    if (this.#panel) {
      this.#panel.reveal(undefined, true)
      this.#turnTo(asked)
      return
    }
    void closeDormant()
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true }
    this.#take(window.createWebviewPanel(panelType, l10n.t('Viridict'), column), asked)
  }

  dispose(): void {
    this.#panel?.dispose()
    Disposable.from(...this.#subscriptions).dispose()
  }

  #take(panel: WebviewPanel, uri: string | undefined): void {
    this.#panel = panel
    this.#uri = uri
    panel.iconPath = Uri.joinPath(this.#extension, 'icons/panel.svg')
    panel.webview.options = { enableScripts: true, localResourceRoots: [mediaOf(this.#extension)] }
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message))
    panel.onDidDispose(() => {
      this.#panel = undefined
      this.#shown = undefined
    })
    panel.webview.html = pageOf(panel.webview, this.#extension)
  }

  #hear(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.#refresh()
        break
      case 'go': {
        const { uri, line, column } = message.place
        void revealLine(Uri.parse(uri), line - 1, column - 1, this.#panel?.viewColumn)
      }
    }
  }

  #follow(editor: TextEditor | undefined): void {
    if (editor?.document.languageId === 'yaml') this.#turnTo(editor.document.uri.toString())
  }

  #turnTo(uri: string | undefined): void {
    if (uri === undefined || uri === this.#uri) return
    this.#uri = uri
    this.#refresh()
  }

  #refresh(): void {
    if (this.#panel) void this.#update().catch(() => undefined)
  }

  async #update(): Promise<void> {
    const uri = this.#uri
    if (uri === undefined) return
    const shown = await this.#model.view(uri)
    if (uri !== this.#uri || !this.#panel) return
    this.#shown = shown
    const [only, ...others] = shown.view.sheets
    this.#panel.title = only && others.length === 0 ? l10n.t('Viridict: {0}', only.name) : l10n.t('Viridict')
    await this.#panel.webview.postMessage({ kind: 'show', uri, shown } satisfies ToPage)
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)
    if (editor) this.#select(editor)
  }

  #select({ document, selection }: TextEditor): void {
    const uri = document.uri.toString()
    if (!this.#panel || uri !== this.#uri) return
    const message: ToPage = { kind: 'select', uri, line: selection.active.line + 1 }
    void this.#panel.webview.postMessage(message)
  }
}

/** After a restart the editor hands a panel back only once its tab comes in sight; until then it would make a second one. */
function closeDormant(): Thenable<boolean> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  return window.tabGroups.close(
    tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(panelType)),
  )
}
