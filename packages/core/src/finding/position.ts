/** Both count from 1; columns count UTF-16 code units, as LSP and SARIF do by default. */
export interface Position {
  readonly line: number
  readonly column: number
}
