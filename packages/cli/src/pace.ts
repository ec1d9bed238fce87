import { setImmediate } from 'node:timers/promises'
import { formatMessage, type Language, type Message, message } from '@viridict/core'
import type { Host } from './host.js'

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
  /** Takes what it said from the terminal again. */
  readonly end: () => void
}

/** Often enough for a key to be felt, and seldom enough to cost nothing. */
const pause = 100
/** A run of fewer seconds says nothing. */
const quietFor = 1

export function createPace(total: number, language: Language, host: Host, signal: AbortSignal | undefined): Pace {
  const begun = host.now()
  let paused = begun
  let read = 0
  let isShown = false
  const goesOn = async (say?: (seconds: number) => void) => {
    const now = host.now()
    if (now - paused >= pause) {
      paused = now
      // Keys are heard only while nothing else is done.
      await setImmediate()
      say?.((now - begun) / 1000)
    }
    return signal?.aborted !== true
  }
  return {
    total,
    goesOn: () => goesOn(),
    read: () => read,
    isInterrupted: () => signal?.aborted === true,
    async go() {
      const isToBeRead = await goesOn((seconds) => {
        if (!host.progress || seconds < quietFor) return
        isShown = true
        host.progress(formatMessage(progressOf(read, total, seconds), language))
      })
      if (isToBeRead) read++
      return isToBeRead
    },
    end() {
      if (isShown) host.progress?.('')
      isShown = false
    },
  }
}

/** How far a run is after so many seconds. */
export function progressOf(read: number, total: number, seconds: number): Message {
  const rate = read / seconds
  const left = rate > 0 ? Math.ceil((total - read) / rate) : 0
  return message(
    {
      zh: '已读{read}份，共{total}份；每秒{rate}份，约剩{left}',
      en: '{read} of {total} read; {rate} a second, about {left} left',
    },
    { read, total, rate: Math.round(rate), left: timeOf(left) },
  )
}

/** Minutes and seconds, such as 2:05. */
function timeOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What a run that was ended says, instead of letting part of a result pass for the whole. */
export function interruptedAt({ read, total }: Pace): Message {
  return message(
    {
      zh: '已中断：共{total}份文件，读了{read}份；只显示这些的结论，没有写报告文件。',
      en: 'Interrupted after {read} of {total} files; only what they came to is shown, and no report is written.',
    },
    { read: read(), total },
  )
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
