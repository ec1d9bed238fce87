import { setImmediate } from 'node:timers/promises'
import { type Language, type Message, message } from '@viridict/core'
import type { Host } from './host.js'
import { createRate } from './rate.js'
import { createStatusLine, type StatusLine } from './status-line.js'

/** Goes along with a run over many files: says how far it is, and ends it when somebody presses Ctrl-C. */
export interface Pace {
  /** Before each file; false once the run is to end. */
  readonly go: () => Promise<boolean>
  /** The same between the parts of a report. */
  readonly goesOn: () => Promise<boolean>
  readonly isInterrupted: () => boolean
  /** How many files were read, and how many there are. */
  readonly read: () => number
  readonly total: number
  /** What is said on the way; has to be ended before anything else is said. */
  readonly status: StatusLine
}

/** Milliseconds: often enough for a key to be felt, and seldom enough to cost nothing. */
const pause = 100

export function createPace(total: number, language: Language, host: Host, signal: AbortSignal | undefined): Pace {
  const status = createStatusLine(language, host)
  const rate = createRate(total)
  let paused = host.now()
  let read = 0
  const goesOn = async (say?: (now: number) => void) => {
    const now = host.now()
    say?.(now)
    if (now - paused >= pause) {
      paused = now
      // Keys are heard only while nothing else is done.
      await setImmediate()
    }
    return signal?.aborted !== true
  }
  return {
    total,
    status,
    goesOn: () => goesOn(),
    read: () => read,
    isInterrupted: () => signal?.aborted === true,
    async go() {
      const isToBeRead = await goesOn((now) => {
        const measured = rate(read, now)
        status.say(() => progressOf(read, total, measured))
      })
      if (isToBeRead) read++
      return isToBeRead
    },
  }
}

/** How far a run is; at so many files a second, where that is known, how long it still takes. */
export function progressOf(read: number, total: number, rate: number | undefined): Message {
  const far = { read, total }
  if (rate === undefined) return message({ zh: '已读{read}份，共{total}份', en: '{read} of {total} read' }, far)
  return message(
    {
      zh: '已读{read}份，共{total}份；每秒{rate}份，约剩{left}',
      en: '{read} of {total} read; {rate} a second, about {left} left',
    },
    { ...far, rate: Math.round(rate), left: timeOf(Math.ceil((total - read) / rate)) },
  )
}

/** Minutes and seconds, such as 2:05. */
function timeOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What a run that was ended says, instead of letting part of a result pass for the whole. */
export function interruptedAt({ read, total }: Pace, isShown: boolean): Message {
  const text = isShown
    ? {
        zh: '已中断：共{total}份文件，读了{read}份；只显示这些的结论，没有写报告文件。',
        en: 'Interrupted after {read} of {total} files; only what they came to is shown, and no report is written.',
      }
    : {
        zh: '已中断：共{total}份文件，读了{read}份；没有写报告。',
        en: 'Interrupted after {read} of {total} files; no report is written.',
      }
  return message(text, { read: read(), total })
}

/** What a run says that was ended while its reports were written. */
export function endedWhileWriting(): Message {
  return message({
    zh: '已中断：没有写完的报告已删去，先写完的仍在。',
    en: 'Interrupted: the report that was being written is removed, those written before are there.',
  })
}

/** What is said where nothing has been written yet. */
export function endedWhileJoining(): Message {
  return message({ zh: '已中断：没有写报告。', en: 'Interrupted: no report is written.' })
}
