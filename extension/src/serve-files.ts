import { FileType, Uri, workspace } from 'vscode'
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient'
import { base64Of } from './base64.js'
import { listRequest, readRequest } from './file-requests.js'

/** Gives the server the texts of a virtual workspace, which only the editor can read. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(listRequest, async (folder: string) => (await listTexts(Uri.parse(folder))).map(String))
  client.onRequest(new RequestType<string, string | null, void>(readRequest), (uri) => readBytes(Uri.parse(uri)))
}

/** As on disk: dot-folders and node_modules are left out, links are not followed, in order of the name. */
async function listTexts(folder: Uri): Promise<readonly Uri[]> {
  const entries = await entriesOf(folder)
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const lists = await Promise.all(
    sorted.map(async ([name, type]) => {
      const uri = Uri.joinPath(folder, name)
      if (type === FileType.Directory) return name.startsWith('.') || name === 'node_modules' ? [] : listTexts(uri)
      return type === FileType.File && /\.ya?ml$/i.test(name) ? [uri] : []
    }),
  )
  return lists.flat()
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder)
  } catch {
    return []
  }
}

/** In base64, since requests are text; null where there is none. */
async function readBytes(uri: Uri): Promise<string | null> {
  try {
    return base64Of(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
