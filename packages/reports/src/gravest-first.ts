import type { Finding, Level, TextFindings } from '@viridict/core'

/** What a finding comes to in a report, written only once it is wanted; undefined where it is left out. */
export type Tell = (finding: Finding) => (() => string) | undefined

/** Below errors, the graver first. */
const lower = ['warning', 'note', 'none'] as const satisfies readonly Level[]

/** GitHub takes no more results of a run. */
const usualRoom = 5000

/**
 * What all findings come to, the gravest first. Each text is read once, errors handed out as they are met; of a lower
 * level `room` are held until its turn comes, and only the texts of those beyond are read again then.
 */
export function* gravestFirst(texts: Iterable<TextFindings>, tell: Tell, room = usualRoom): Generator<string> {
  const queues = lower.map((level) => ({ level, queue: createQueue(room) }))
  for (const text of texts) {
    const told = toldIn(text, tell)
    yield* ofLevel(told, 'error')
    for (const { level, queue } of queues) {
      if (!told.some((one) => one.level === level)) continue
      if (queue.hasRoom()) queue.hold([...ofLevel(told, level)])
      else queue.readAgain(() => ofLevel(toldIn(text, tell), level))
    }
  }
  for (const { queue } of queues) yield* queue.all()
}

interface Told {
  readonly level: Level
  readonly write: () => string
}

function toldIn({ findings }: TextFindings, tell: Tell): readonly Told[] {
  return findings().flatMap((finding) => {
    const write = tell(finding)
    return write ? [{ level: finding.level, write }] : []
  })
}

function* ofLevel(told: readonly Told[], level: Level): Generator<string> {
  for (const one of told) if (one.level === level) yield one.write()
}

function createQueue(room: number) {
  const waiting: (() => Iterable<string>)[] = []
  let held = 0
  return {
    hasRoom: () => held < room,
    hold(lines: readonly string[]) {
      held += lines.length
      waiting.push(() => lines)
    },
    readAgain: (read: () => Iterable<string>) => void waiting.push(read),
    *all() {
      for (const lines of waiting) yield* lines()
    },
  }
}
