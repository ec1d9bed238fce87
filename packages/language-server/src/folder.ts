import {
  type Assessment,
  type AssessOptions,
  type Assessor,
  createAssessor,
  type Finding,
  groupBy,
  holdsDeclaration,
  type MapDrawing,
  type MapEngine,
  mentionsViridict,
  type PathTest,
  pathTest,
  type StreamedAssessment,
  unreadableFile,
  whole,
} from '@viridict/core'
import type { ServerHost } from './host.js'
import { nameBelow, uriBelow } from './names.js'
import { PackFiles } from './pack-files/pack-files.js'
import { configName, readSetup, type Setup } from './read-setup.js'
import { type ClientSettings, defaultSettings, type Settings, settingsOf } from './settings.js'

/** Told while a folder is read. */
export type Progress = (read: number, all: number) => void

/**
 * A workspace folder with all that is judged together in it; texts outside every folder have one of their own, without
 * root. In findings a text goes by its name, the path below the root, as the command line would call it from there.
 */
export class Folder {
  readonly root: string | undefined
  readonly #host: ServerHost
  /** By name, since editors and disks escape one URI differently. */
  readonly #texts = new Map<string, string>()
  readonly #uris = new Map<string, string>()
  readonly #unreadable = new Map<string, Finding>()
  readonly packFiles = new PackFiles()
  #isIgnored: PathTest
  /** Texts of maps by name, the maps that each declaration names, and those that wait for theirs to be read. */
  readonly #maps = new Map<string, string>()
  readonly #naming = new Map<string, readonly string[]>()
  readonly #waiting = new Map<string, readonly string[]>()
  #mapsRead: Promise<void> = Promise.resolve()
  #engine: MapEngine | undefined
  #setup: Setup
  #assessor: Assessor
  /** What is made of the texts as they are, each when it is first asked for. */
  #judged: { texts?: StreamedAssessment; whole?: Assessment; byUri?: ReadonlyMap<string, readonly Finding[]> } = {}
  /** Of the texts that somebody looks at. */
  #withTerms: Assessor | undefined

  constructor(root: string | undefined, host: ServerHost) {
    this.root = root
    this.#host = host
    const settings = settingsOf(defaultSettings, undefined, undefined, host.now())
    this.#isIgnored = pathTest([])
    this.#setup = { settings, decisions: [], findings: [], unknownPacks: [] }
    this.#assessor = createAssessor(settings)
  }

  get settings(): Settings {
    return this.#setup.settings
  }

  get unknownPacks(): readonly string[] {
    return this.#setup.unknownPacks
  }

  /** Reads configuration, packs and every text; those in `open` are as the editor has them. */
  async load(client: ClientSettings, open: ReadonlyMap<string, string>, progress: Progress): Promise<void> {
    const { root } = this
    this.#setup = await readSetup(client, root, this.#host, (name) => this.#readName(name, open))
    this.#assessor = createAssessor(this.#options())
    this.#isIgnored = pathTest(this.settings.ignores)
    this.#withTerms = undefined
    this.#texts.clear()
    this.#naming.clear()
    this.#unreadable.clear()
    this.packFiles.clear()
    this.#judged = {}
    const uris = root === undefined ? [] : await this.#host.list(root)
    for (const [uri, text] of open) this.set(uri, text)
    for (const [index, uri] of uris.entries()) {
      if (!this.#texts.has(nameBelow(root, uri))) await this.reread(uri)
      progress(index + 1, uris.length)
    }
    await this.settle()
  }

  /** Reads what files of a pack are compared with, and the maps that declarations name. */
  async settle(): Promise<void> {
    // One after another: whoever settles while maps are being read waits for them.
    this.#mapsRead = this.#mapsRead.then(() => this.#readMaps())
    await this.#mapsRead
    await this.packFiles.readPolicies((name) => this.#host.read(this.uriOf(name)))
  }

  /** Takes a text as the editor has it, or as it is on disk. */
  set(uri: string, text: string): void {
    const name = this.nameOf(uri)
    if (this.#texts.get(name) === text) return
    this.#unreadable.delete(name)
    this.#texts.set(name, text)
    this.#judged = {}
    if (this.#isSetup(name) || this.#isIgnored(name)) return
    if (this.packFiles.set(name, text)) {
      this.#assessor.delete(name)
      return
    }
    const result = this.#assessor.set({ uri: name, text })
    this.#naming.set(name, result.maps)
    if (result.maps.length > 0) this.#waiting.set(name, result.maps)
    const isBroken = result.findings.length > 0
    if (!holdsDeclaration(result) && !(isBroken && mentionsViridict(text))) this.#assessor.delete(name)
  }

  /** Reads a text from disk, where it may be gone. */
  async reread(uri: string): Promise<void> {
    const read = await this.#host.read(uri)
    if (read.ok) return this.set(uri, read.text)
    const name = this.nameOf(uri)
    this.forget(uri)
    if (read.why !== 'missing' && !this.#isIgnored(name)) this.#unreadable.set(name, unreadableFile(name, read.why, 0))
  }

  /** A map was made, changed or deleted: the declarations that name it are judged again. */
  changedMap(uri: string): void {
    const name = this.nameOf(uri)
    for (const [declaration, maps] of this.#naming) if (maps.includes(name)) this.#waiting.set(declaration, maps)
  }

  forget(uri: string): void {
    const name = this.nameOf(uri)
    this.#naming.delete(name)
    this.#texts.delete(name)
    this.#unreadable.delete(name)
    this.#assessor.delete(name)
    this.#withTerms?.delete(name)
    this.packFiles.delete(name)
    this.#judged = {}
  }

  text(uri: string): string | undefined {
    return this.#texts.get(nameBelow(this.root, uri))
  }

  /** Of every text that is read, whatever it holds. */
  uris(): readonly string[] {
    return [...this.#texts.keys()].map((name) => this.uriOf(name))
  }

  /** The configuration and decisions: a change of one changes everything. */
  isSetup(uri: string): boolean {
    return this.#isSetup(this.nameOf(uri))
  }

  nameOf(uri: string): string {
    const name = nameBelow(this.root, uri)
    if (this.#uris.get(name) !== uri) delete this.#judged.byUri
    this.#uris.set(name, uri)
    return name
  }

  /** URI of a text that a finding names. */
  uriOf(name: string): string {
    return this.#uris.get(name) ?? (this.root === undefined ? name : uriBelow(this.root, name))
  }

  assessment(): Assessment {
    this.#judged.whole ??= whole(this.#streamed())
    return this.#judged.whole
  }

  #streamed(): StreamedAssessment {
    this.#judged.texts ??= this.#assessor.streamed()
    return this.#judged.texts
  }

  /** The maps that verdicts on a text rest on. */
  drawings(name: string): readonly MapDrawing[] {
    const text = this.#texts.get(name)
    const isJudged = text !== undefined && !this.#isSetup(name) && !this.#isIgnored(name)
    return !isJudged ? [] : this.#assessor.draw({ uri: name, text })
  }

  /** Everything there is to say of each text, by its URI; of a text that is as it was the same list. */
  findings(): ReadonlyMap<string, readonly Finding[]> {
    const isSaid = ({ location: { uri } }: Finding) => !this.#isSetup(uri) && this.packFiles.isBeside(uri)
    const setup = this.#setup.findings.filter((finding) => !isSaid(finding))
    const others = [...setup, ...this.packFiles.findings(), ...this.#unreadable.values()]
    const ofTexts = this.#findingsOfTexts()
    if (others.length === 0) return ofTexts
    const all = new Map(ofTexts)
    for (const [uri, more] of groupBy(others, ({ location }) => this.uriOf(location.uri)))
      all.set(uri, [...more, ...(ofTexts.get(uri) ?? [])])
    return all
  }

  #findingsOfTexts(): ReadonlyMap<string, readonly Finding[]> {
    if (this.#judged.byUri) return this.#judged.byUri
    const byUri = new Map<string, readonly Finding[]>()
    for (const text of this.#streamed().texts) {
      const [uri, own] = [this.uriOf(text.uri), text.findings()]
      if (own.length === 0) continue
      const earlier = byUri.get(uri)
      byUri.set(uri, earlier ? [...earlier, ...own] : own)
    }
    this.#judged.byUri = byUri
    return byUri
  }

  /** One text by itself, with every term of its figures: too many to keep for texts that nobody looks at. */
  findingsWithTerms(uri: string): readonly Finding[] {
    const name = this.nameOf(uri)
    const text = this.#texts.get(name)
    if (text === undefined || this.#isSetup(name) || this.#isIgnored(name)) return []
    this.#withTerms ??= createAssessor({ ...this.#options(), everyTerm: true })
    return this.#withTerms.set({ uri: name, text }).findings.filter(({ judged }) => judged !== undefined)
  }

  #options(): AssessOptions {
    const { root } = this
    return {
      ...this.#setup.settings,
      decisions: this.#setup.decisions,
      maps: () => this.#engine,
      ...(root !== undefined && {
        attachments: {
          has: (path: string) => this.#host.exists(uriBelow(root, path)),
          read: (path: string) => this.#maps.get(path),
        },
      }),
    }
  }

  /** A declaration is judged once its maps are there. */
  async #readMaps(): Promise<void> {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    const { root } = this
    if (waiting.length === 0 || root === undefined || !this.#host.maps) return
    this.#engine ??= await this.#host.maps()
    for (const [name, files] of waiting) {
      for (const file of files) {
        const read = await this.#host.read(uriBelow(root, file))
        if (read.ok) this.#maps.set(file, read.text)
        else this.#maps.delete(file)
      }
      const text = this.#texts.get(name)
      if (text !== undefined) this.#assessor.set({ uri: name, text })
      this.#judged = {}
    }
  }

  #isSetup(name: string): boolean {
    return name === configName || this.#setup.decisions.some(({ uri }) => uri === name)
  }

  async #readName(name: string, open: ReadonlyMap<string, string>) {
    const uri = this.root === undefined ? name : uriBelow(this.root, name)
    const text = open.get(uri)
    return text === undefined ? this.#host.read(uri) : ({ ok: true, text } as const)
  }
}
