import {
  type Config,
  defaultPack,
  type Language,
  type LevelSetting,
  type Pack,
  parseDay,
  todayInShanghai,
} from '@viridict/core'

/** What the user sets in the editor, under `viridict`; every one may be left out, and then the configuration counts. */
export interface ClientSettings {
  /** ISO date at which facts are judged; left out, today in Asia/Shanghai. */
  readonly asOf?: string
  readonly language?: Language
  /** Built-in packs by name, others by folder, relative to the workspace folder. */
  readonly packs?: readonly string[]
  /** Which verdicts but failures are shown as diagnostics, and whether figures are shown in the text. */
  readonly show: {
    readonly open: boolean
    readonly review: boolean
    readonly informational: boolean
    readonly lenses: boolean
    readonly hints: boolean
  }
}

/** What the declarations of a folder are judged by. */
export interface Settings {
  readonly asOf: string
  readonly packs?: readonly Pack[]
  readonly levels: Readonly<Record<string, LevelSetting>>
  readonly parameters: Config['parameters']
  readonly overrides: Config['overrides']
  /** Globs of what is passed over. */
  readonly ignores: readonly string[]
}

export const defaultSettings: ClientSettings = {
  show: { open: true, review: true, informational: true, lenses: true, hints: true },
}

/** Takes what is well formed of what a client sends; the rest is as if it were not set. */
export function readClientSettings(sent: unknown): ClientSettings {
  const { asOf, language, packs, show } = record(sent)
  return {
    ...(typeof asOf === 'string' && parseDay(asOf) !== undefined && { asOf }),
    ...((language === 'zh' || language === 'en') && { language }),
    ...(Array.isArray(packs) && packs.length > 0 && { packs: packs.filter((name) => typeof name === 'string') }),
    show: {
      open: record(show).open !== false,
      review: record(show).review !== false,
      informational: record(show).informational !== false,
      lenses: record(show).lenses !== false,
      hints: record(show).hints !== false,
    },
  }
}

/** The editor's settings over the folder's configuration. `packs` are those that either names, loaded. */
export function settingsOf(
  client: ClientSettings,
  config: Config | undefined,
  packs: readonly Pack[] | undefined,
  now: number,
): Settings {
  return {
    asOf: client.asOf ?? config?.asOf ?? todayInShanghai(now),
    ...(packs && { packs }),
    levels: config?.levels ?? {},
    parameters: config?.parameters ?? {},
    overrides: config?.overrides ?? [],
    ignores: config?.ignores ?? [],
  }
}

/** The packs that judge here. */
export function packsOf({ packs }: Pick<Settings, 'packs'>): readonly Pack[] {
  return packs ?? [defaultPack()]
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
