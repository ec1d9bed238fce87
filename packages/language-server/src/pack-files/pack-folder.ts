import { type Finding, normalisePolicyText, type PackFileRole, readPackFile } from '@viridict/core'
import { type CheckedPack, checkPack, type PackFile, type PlacedRule } from './check-pack.js'
import { caseFindings, type JudgedCase, type JudgedCases, judgeCases } from './judge-cases.js'
import { createMemo } from './memo.js'

/** A folder that holds files of a pack. What one of them says is kept until its text changes. */
export class PackFolder {
  readonly #folder: string
  readonly #files = new Map<string, PackFile>()
  readonly #judged = new Map<string, Judged>()
  /** Its text is normalised. */
  #policy: { readonly name: string; readonly text: string | null } | undefined
  readonly #memo = createMemo()
  #checked: CheckedPack | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  get isEmpty(): boolean {
    return this.#files.size === 0
  }

  set(name: string, text: string, role: PackFileRole): void {
    this.#files.set(name, { name, role, ...readPackFile(`${this.#folder}${name}`, text, role) })
    this.#checked = undefined
  }

  delete(name: string): void {
    this.#files.delete(name)
    this.#checked = undefined
  }

  file(name: string): PackFile | undefined {
    return this.#files.get(name)
  }

  /** The file beside pack.yaml that holds the policy text, where it has yet to be read. */
  get policyToRead(): string | undefined {
    const name = this.#policyName()
    return name === this.#policy?.name ? undefined : name
  }

  /** Null: there is no such file. */
  setPolicy(name: string, text: string | null): void {
    this.#policy = { name, text: text === null ? null : normalisePolicyText(text) }
    this.#checked = undefined
  }

  /** Has it read again, if it is the policy text. */
  forgetPolicy(name: string): boolean {
    if (name !== this.#policy?.name) return false
    this.#policy = undefined
    this.#checked = undefined
    return true
  }

  checked(): CheckedPack {
    const isRead = this.#policy !== undefined && this.#policy.name === this.#policyName()
    this.#checked ??= checkPack(
      [...this.#files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      isRead ? this.#policy?.text : undefined,
      this.#memo,
    )
    return this.#checked
  }

  /** Everything there is to say of the files, as far as their cases have been judged. */
  findings(): readonly Finding[] {
    const { findings, judged } = this.checked()
    return [...findings, ...judged.flatMap((rule) => caseFindings(rule, this.#known(rule)?.cases ?? []))]
  }

  /** The rules whose cases have yet to be judged. */
  unjudged(): readonly PlacedRule[] {
    return this.checked().judged.filter((rule) => !this.#known(rule))
  }

  cases(rule: PlacedRule): readonly JudgedCase[] {
    const { source } = this.checked()
    const known = this.#known(rule)
    if (known || !source) return known?.cases ?? []
    const last = this.#judged.get(keyOf(rule))
    const judged = judgeCases(rule, source, last?.pack === this.#pack() ? last : undefined)
    this.#judged.set(keyOf(rule), { file: rule.file, pack: this.#pack(), ...judged })
    return judged.cases
  }

  /** What is judged follows from the rule's own file and from pack.yaml, which it reads parameters and places of. */
  #known(rule: PlacedRule): Judged | undefined {
    const known = this.#judged.get(keyOf(rule))
    return known?.file === rule.file && known.pack === this.#pack() ? known : undefined
  }

  #pack(): PackFile | undefined {
    return [...this.#files.values()].find(({ role }) => role === 'pack')
  }

  /** Never a file of another folder. */
  #policyName(): string | undefined {
    const data = this.#pack()?.data as { readonly document?: { readonly text?: unknown } } | undefined
    const name = data?.document?.text
    return typeof name === 'string' && /^[^/\\:]+$/.test(name) && !name.startsWith('..') ? name : undefined
  }
}

interface Judged extends JudgedCases {
  readonly file: PackFile
  readonly pack: PackFile | undefined
}

function keyOf({ file, rule }: PlacedRule): string {
  return JSON.stringify([file.name, rule.rule])
}
