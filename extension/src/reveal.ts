import type { Place } from '@viridict/language-server/overview'
import { Range, Uri, window } from 'vscode'

/** Opens a text where something was found. */
export async function reveal({ uri, range: { start } }: Place): Promise<void> {
  const at = new Range(start.line, start.character, start.line, start.character)
  await window.showTextDocument(Uri.parse(uri), { selection: at })
}
