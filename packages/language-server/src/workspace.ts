import { type Parsed, parseAgain } from '@viridict/core'
import { Folder, type Progress } from './folder.js'
import type { ServerHost } from './host.js'
import { decoded } from './names.js'
import { readWritten, type Written } from './reading.js'
import { type ClientSettings, defaultSettings } from './settings.js'

/** A text with its documents and the declarations among them, kept until the text changes. */
export interface Reading extends Parsed {
  readonly text: string
  readonly declarations: readonly Written[]
}

/** The texts that the editor keeps, by URI. */
export type OpenTexts = () => ReadonlyMap<string, string>

/** Milliseconds that nobody notices while typing. */
const aMoment = 40

/** All folders, and the texts outside of them. What the editor changes is read when it is next asked for, and once. */
export class Workspace {
  readonly #host: ServerHost
  readonly #open: OpenTexts
  #loose: Folder
  #folders: readonly Folder[] = []
  #client: ClientSettings = defaultSettings
  readonly #changed = new Set<string>()
  readonly #readings = new Map<string, Reading>()
  #hasRead: () => void = () => undefined
  #reading: Promise<unknown> = new Promise<void>((resolve) => {
    this.#hasRead = resolve
  })

  constructor(host: ServerHost, open: OpenTexts) {
    this.#host = host
    this.#open = open
    this.#loose = new Folder(undefined, host)
  }

  get client(): ClientSettings {
    return this.#client
  }

  /** Reads everything again: other folders, other settings, another configuration. */
  async load(roots: readonly string[], client: ClientSettings, progress: Progress): Promise<void> {
    const reading = this.#read(roots, client, progress)
    this.#reading = reading.catch(() => undefined)
    await reading.finally(this.#hasRead)
  }

  async #read(roots: readonly string[], client: ClientSettings, progress: Progress): Promise<void> {
    this.#client = client
    this.#changed.clear()
    this.#folders = roots.map((root) => new Folder(root, this.#host))
    // What was outside of every folder may be in one now, and would be said of twice until that is read.
    this.#loose = new Folder(undefined, this.#host)
    for (const folder of this.folders) await folder.load(client, this.#openIn(folder), progress)
  }

  get roots(): readonly string[] {
    return this.#folders.flatMap(({ root }) => root ?? [])
  }

  get folders(): readonly Folder[] {
    return [...this.#folders, this.#loose]
  }

  /** The innermost folder that holds a text. */
  folderOf(uri: string): Folder {
    const holding = this.#folders.filter(
      ({ root }) => root !== undefined && decoded(uri).startsWith(`${decoded(root)}/`),
    )
    return holding.toSorted((a, b) => (b.root?.length ?? 0) - (a.root?.length ?? 0))[0] ?? this.#loose
  }

  /** The declarations in a text as it now is, and the text. */
  reading(uri: string): Reading | undefined {
    const text = this.#open().get(uri) ?? this.folderOf(uri).text(uri)
    if (text === undefined) return undefined
    const last = this.#readings.get(uri)
    if (last?.text === text) return last
    const parsed = parseAgain(text, last)
    const reading = { ...parsed, text, declarations: readWritten(parsed.documents) }
    this.#readings.set(uri, reading)
    return reading
  }

  /** The editor has changed, opened or closed a text. */
  touch(uri: string): void {
    this.#changed.add(uri)
  }

  /**
   * Brings every folder up to what the editor has, once all are read: figures of half a folder, on another day, would be
   * wrong. Texts that the editor has closed are read from disk.
   */
  async settle(): Promise<void> {
    await this.#reading
    const open = this.#open()
    const changed = [...this.#changed]
    this.#changed.clear()
    for (const uri of changed) {
      const folder = this.folderOf(uri)
      const text = open.get(uri)
      if (text !== undefined) folder.set(uri, text)
      else if (folder.root === undefined) folder.forget(uri)
      else await folder.reread(uri)
    }
    for (const folder of this.folders) await folder.settle()
  }

  /** Goes on judging the cases of rule files, for a moment; true where some are left. */
  judgeCases(): boolean {
    const end = this.#host.now() + aMoment
    return this.folders.map(({ packFiles }) => packFiles.judgeSome(() => this.#host.now() >= end)).some(Boolean)
  }

  /** A file was changed, made or deleted on disk; what is open counts as the editor has it. */
  async changedOnDisk(uri: string): Promise<void> {
    const folder = this.folderOf(uri)
    if (this.#open().has(uri) || folder.packFiles.forgetPolicy(folder.nameOf(uri))) return
    if (/\.ya?ml$/.test(uri)) await folder.reread(uri)
    else folder.changedMap(uri)
  }

  #openIn(folder: Folder): ReadonlyMap<string, string> {
    return new Map([...this.#open()].filter(([uri]) => this.folderOf(uri) === folder))
  }
}
