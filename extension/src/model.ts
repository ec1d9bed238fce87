import {
  type About,
  changedNotification,
  type FindingList,
  findingsRequest,
  type Overview,
  overviewRequest,
} from '@viridict/language-server/overview'
import { type Disposable, type Event, EventEmitter } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'

/** What the server knows, for everything that shows it. */
export interface Model extends Disposable {
  readonly overview: () => Promise<Overview>
  readonly findings: (about: About) => Promise<FindingList>
  /** After a change, and not more often than anybody can read. */
  readonly onChange: Event<void>
}

const pause = 200

export function createModel(client: LanguageClient): Model {
  const changed = new EventEmitter<void>()
  let known: Promise<Overview> | undefined
  let timer: NodeJS.Timeout | undefined
  const ask = async <Result>(method: string, about: object): Promise<Result> => {
    await client.start()
    return client.sendRequest<Result>(method, about)
  }
  client.onNotification(changedNotification, () => {
    known = undefined
    timer ??= setTimeout(() => {
      timer = undefined
      changed.fire()
    }, pause)
  })
  return {
    overview() {
      known ??= ask<Overview>(overviewRequest, {})
      return known
    },
    findings: (about) => ask(findingsRequest, about),
    onChange: changed.event,
    dispose() {
      clearTimeout(timer)
      changed.dispose()
    },
  }
}
