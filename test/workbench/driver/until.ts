import { setTimeout as pause } from 'node:timers/promises'

/** Reads until what is read is right, since nothing in a workbench happens at once; else says what was read last. */
export async function until<Read>(
  what: string,
  read: () => Promise<Read>,
  isRight: (read: Read) => boolean,
  patience = 30_000,
): Promise<Read> {
  const end = Date.now() + patience
  for (;;) {
    const found = await read()
    if (isRight(found)) return found
    if (Date.now() > end) throw new Error(`never came: ${what}; there was ${JSON.stringify(found, null, 1)}`)
    await pause(50)
  }
}

/** Waits for a text that holds the given words. */
export function says(what: string, read: () => Promise<string>, ...words: readonly (string | RegExp)[]) {
  return until(what, read, (text) =>
    words.every((word) => (typeof word === 'string' ? text.includes(word) : word.test(text))),
  )
}
