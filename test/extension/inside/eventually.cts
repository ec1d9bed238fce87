/** What a look finally gives, tried again until it gives something or the time is up. */
export async function eventually<Found>(
  what: string,
  look: () => Found | undefined | false | Thenable<Found | undefined | false>,
): Promise<Found> {
  const end = Date.now() + 20_000
  while (Date.now() < end) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`never came: ${what}`)
}
