import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Disposable, EventEmitter, FileSystemError, FileType, type Uri, workspace } from 'vscode'

/** Shows a folder of this machine as one that is not on it, as `memory:/`. */
export function showAsVirtual(folder: string): Disposable {
  const names = readdirSync(folder)
  const bytes = ({ path }: Uri) => {
    if (!names.includes(path.slice(1))) throw FileSystemError.FileNotFound(path)
    return readFileSync(join(folder, path))
  }
  const refuse = () => {
    throw FileSystemError.NoPermissions()
  }
  const provider = {
    onDidChangeFile: new EventEmitter<never>().event,
    watch: () => new Disposable(() => undefined),
    stat: (uri: Uri) =>
      uri.path === '/'
        ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: FileType.File, ctime: 0, mtime: 0, size: bytes(uri).length },
    readDirectory: () => names.map((name): [string, FileType] => [name, FileType.File]),
    readFile: bytes,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  }
  return workspace.registerFileSystemProvider('memory', provider, { isReadonly: true })
}
