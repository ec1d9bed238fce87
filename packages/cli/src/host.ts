/** What the command touches of the world; main.ts hands in the real one. */
export interface Host {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly readStdin: () => Promise<Uint8Array>
  /** Resolves once the text is handed over; a reader that has gone away is no error. */
  readonly print: (text: string) => Promise<void>
  readonly complain: (text: string) => void
  readonly isTerminal: boolean
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined
}

/** Exit codes: 1 findings, 2 usage, configuration or an unreadable input. */
export type ExitCode = 0 | 1 | 2
