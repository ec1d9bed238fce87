/** What the command touches of the world; main.ts hands in the real one. */
export interface Host {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** What standard input holds, as it comes. */
  readonly stdin: () => AsyncIterable<Uint8Array>
  /** Resolves once the text is handed over; a reader that has gone away is no error. */
  readonly print: (text: string) => Promise<void>
  readonly complain: (text: string) => void
  /** Shows how far a run is, in place of what it showed before; absent where stderr is no terminal. */
  readonly progress?: (text: string) => void
  /** From this call on Ctrl-C is told, once, and no longer ends the program. */
  readonly interruption?: () => AbortSignal
  /** Told before thousands of files are read, where the host has a say in how much memory that takes. */
  readonly spareMemory?: () => void
  readonly isTerminal: boolean
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined
}

/** Exit codes: 1 findings, 2 usage, configuration or an unreadable input, 130 ended by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130
