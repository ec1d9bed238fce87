import type { Place } from '@viridict/language-server/overview'
import { Range, Uri, ViewColumn, window } from 'vscode'

/** Opens a text where something was found. */
export async function reveal({ uri, range: { start } }: Place): Promise<void> {
  await revealLine(Uri.parse(uri), start.line, start.character)
}

/** Where the text is to be seen already, else in a column that covers nothing which is to stay in sight. */
export async function revealLine(uri: Uri, line: number, character: number, beside?: ViewColumn): Promise<void> {
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const other = beside === ViewColumn.One ? ViewColumn.Two : ViewColumn.One
  const viewColumn = open?.viewColumn ?? (beside === undefined ? ViewColumn.Active : other)
  await window.showTextDocument(uri, { selection: new Range(line, character, line, character), viewColumn })
}
