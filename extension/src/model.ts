import {
  type About,
  changedNotification,
  type FindingList,
  findingsRequest,
  type Overview,
  overviewRequest,
  type TextView,
  viewRequest,
} from '@viridict/language-server/overview'
import { type Disposable, type Event, EventEmitter } from 'vscode'
import { type BaseLanguageClient, State } from 'vscode-languageclient'

/** What the server knows, for everything that shows it. */
export interface Model extends Disposable {
  readonly overview: () => Promise<Overview>
  readonly findings: (about: About) => Promise<FindingList>
  readonly view: (uri: string) => Promise<TextView>
  /** After a change, once no other follows. */
  readonly onChange: Event<void>
}

/** While somebody types, nobody reads the views. */
const pause = 250

export function createModel(client: BaseLanguageClient): Model {
  const changed = new EventEmitter<void>()
  let known: Promise<Overview> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = async <Result>(method: string, about: object): Promise<Result> => {
    await client.start()
    return client.sendRequest<Result>(method, about)
  }
  const change = () => {
    known = undefined
    clearTimeout(timer)
    timer = setTimeout(() => changed.fire(), pause)
  }
  client.onNotification(changedNotification, change)
  // A server that was started anew does not know who has asked before.
  const started = client.onDidChangeState(({ newState }) => newState === State.Running && change())
  return {
    overview() {
      known ??= ask<Overview>(overviewRequest, {})
      return known
    },
    findings: (about) => ask(findingsRequest, about),
    view: (uri) => ask(viewRequest, { uri }),
    onChange: changed.event,
    dispose() {
      clearTimeout(timer)
      started.dispose()
      changed.dispose()
    },
  }
}
