import type { Finding } from '@viridict/core'
import type { TextRead } from '../host.js'
import { PackFolder } from './pack-folder.js'
import { packRoleOf } from './recognise.js'

/** Every file of a pack in a workspace folder, by the name that its texts go by there. */
export class PackFiles {
  readonly #folders = new Map<string, PackFolder>()
  /** The folder that was last changed is judged first. */
  #last = ''

  /** Takes a text; false where it is none of a pack. */
  set(name: string, text: string): boolean {
    const role = packRoleOf(text)
    if (!role) {
      this.delete(name)
      return false
    }
    const [folder, file] = parted(name)
    const holder = this.#folders.get(folder) ?? new PackFolder(folder)
    this.#folders.set(folder, holder)
    this.#last = name
    holder.set(file, text, role)
    return true
  }

  delete(name: string): void {
    const [folder, file] = parted(name)
    const holder = this.#folders.get(folder)
    holder?.delete(file)
    if (holder?.isEmpty) this.#folders.delete(folder)
  }

  clear(): void {
    this.#folders.clear()
  }

  /** The folder of a file of a pack. */
  folderOf(name: string): PackFolder | undefined {
    const [folder, file] = parted(name)
    const holder = this.#folders.get(folder)
    return holder?.file(file) && holder
  }

  /** Whether a text stands beside files of a pack, where what is found in it is said already. */
  isBeside(name: string): boolean {
    return this.#folders.has(parted(name)[0])
  }

  /** Reads the policy texts that quotations are compared with, where that has yet to be done. */
  async readPolicies(read: (name: string) => Promise<TextRead>): Promise<void> {
    for (const [folder, holder] of this.#folders) {
      const name = holder.policyToRead
      if (name === undefined) continue
      const text = await read(`${folder}${name}`)
      holder.setPolicy(name, text.ok ? text.text : null)
    }
  }

  /** A file was changed on disk; true where it is a policy text, which is then read again. */
  forgetPolicy(name: string): boolean {
    const [folder, file] = parted(name)
    return this.#folders.get(folder)?.forgetPolicy(file) === true
  }

  findings(): readonly Finding[] {
    return [...this.#folders.values()].flatMap((holder) => holder.findings())
  }

  /** Judges cases until it is told to stop, those of the text that was changed last first; true where some are left. */
  judgeSome(isEnough: () => boolean): boolean {
    const [, last] = parted(this.#last)
    for (const holder of this.#folders.values()) {
      const left = holder.unjudged()
      for (const rule of left.toSorted((a, b) => Number(b.file.name === last) - Number(a.file.name === last))) {
        holder.cases(rule)
        if (isEnough()) return true
      }
    }
    return false
  }
}

/** The folder of a name, with its last stroke, and the file in it. */
function parted(name: string): readonly [folder: string, file: string] {
  const at = name.lastIndexOf('/') + 1
  return [name.slice(0, at), name.slice(at)]
}
