import type {
  LedgerRow,
  Pack as PackFile,
  PackJurisdiction,
  PackParameter,
  Rule as RuleFile,
} from '../generated/rules.js'

/** A pack as it is written: what codegen compiles from rules/, and what a host reads from a folder. All scalars are text. */
export interface PackSource {
  readonly pack: PackFile
  readonly ledger: readonly LedgerRow[]
  readonly rules: readonly RuleFile[]
}

/** A rule with the pack's parameters put in and its clause looked up. */
export interface Rule extends RuleFile {
  readonly judgementParameters: readonly (readonly Parameter[])[]
  /** Of each judgement, the parameters that what it counts rests on, and not its requirement alone. */
  readonly countParameters: readonly (readonly Parameter[])[]
}

export interface Parameter extends PackParameter {
  readonly id: string
  /** The pack's own value, where the host has set another. */
  readonly packValue?: PackParameter['value']
}

/** One policy document, ready to be applied. */
export interface Pack {
  readonly id: string
  readonly title: PackFile['title']
  readonly document: PackFile['document']
  readonly jurisdictions: readonly PackJurisdiction[]
  readonly groups: PackFile['groups']
  /** The group that places outside the pack are judged like. */
  readonly outside?: string
  readonly parameters: readonly Parameter[]
  readonly clauses: readonly LedgerRow[]
  readonly rules: readonly Rule[]
  /** Day of issue: before it nothing is due. */
  readonly inForce: number
  /** Day after which goals without a date are due. */
  readonly horizon: number
}
