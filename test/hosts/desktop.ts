import { chmodSync, existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A VS Code that `@vscode/test-electron` can start. */
export interface Desktop {
  /** Which it is, for the title of its tests. */
  readonly name: string
  /** None: it is downloaded. */
  readonly executable: string | undefined
  readonly isStandIn: boolean
}

/**
 * The one that VSCODE_EXECUTABLE names, else the one that `code` starts, else, if VIRIDICT_DESKTOP=download, that of
 * Microsoft's servers. Where there is none, what starts it is tested all the same, with code-server at the other end.
 */
export function desktopToUse(): Desktop {
  const given = process.env.VSCODE_EXECUTABLE || installed()
  if (given) return { name: `a desktop VS Code, ${given}`, executable: given, isStandIn: false }
  if (process.env.VIRIDICT_DESKTOP === 'download')
    return { name: 'a desktop VS Code, downloaded', executable: undefined, isStandIn: false }
  const executable = fileURLToPath(new URL('./desktop-stand-in.js', import.meta.url))
  chmodSync(executable, 0o755)
  return { name: 'a desktop VS Code: none on this machine, code-server stands in for it', executable, isStandIn: true }
}

/** Beside the script that is called `code`, on Linux, Windows and macOS. */
const besideScript = ['../code', '../Code.exe', '../../../MacOS/Electron']

function installed(): string | undefined {
  const scripts = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'code'))
  const script = scripts.find((path) => existsSync(path))
  if (script === undefined) return undefined
  return besideScript.map((path) => join(dirname(realpathSync(script)), path)).find((path) => existsSync(path))
}
