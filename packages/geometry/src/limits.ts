/** What a file may hold: far above a city, far below what would make a reader wait for minutes or run out of memory. */
export const limits = {
  characters: 64_000_000,
  features: 100_000,
  points: 1_000_000,
  /** Single plants of a drawing: each becomes a circle of many corners. */
  crowns: 20_000,
  /** Collections within collections. */
  nesting: 8,
  /** Metres from the middle of the data to its edge. Beyond, a local plane is no longer true to scale. */
  reach: 100_000,
} as const
