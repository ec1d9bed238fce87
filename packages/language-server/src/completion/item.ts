import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { canRun, triggerSuggest } from '../client-commands.js'
import type { TypingContext } from './context-at.js'
import { filterTextOf, fits, inOrder } from './spellings.js'

/** What can be put in at a place, before an editor is told so. */
export interface Draft {
  readonly label: string
  readonly kind: CompletionItemKind
  readonly text: string
  /** The text has tab stops. */
  readonly isSnippet?: boolean
  readonly detail?: string | undefined
  /** A word beside the label. */
  readonly note?: string | undefined
  readonly documentation?: string | undefined
  /** By what it is found, the label aside. */
  readonly spellings: readonly string[]
  /** Once it is put in there is something to offer where the cursor then stands. */
  readonly leadsOn?: boolean
}

/** As an editor takes them: what fits the typed text comes first, then everything in the order it has. */
export function toItems(
  drafts: readonly Draft[],
  context: TypingContext,
  document: TextDocument,
  client: ClientCapabilities,
): CompletionItem[] {
  const isFit = ({ label, spellings }: Draft) => [label, ...spellings].some((spelling) => fits(spelling, context.typed))
  const canLead = canRun(triggerSuggest, client)
  const hasNotes = client.textDocument?.completion?.completionItem?.labelDetailsSupport === true
  return inOrder(drafts, isFit).map((draft, index) => ({
    ...described(draft, hasNotes),
    kind: draft.kind,
    sortText: String(index).padStart(4, '0'),
    filterText: filterTextOf([draft.label, ...draft.spellings], context.typed),
    ...(draft.isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(draft.isSnippet && draft.text.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
    ...editsOf(draft.text, context, document),
    ...(draft.leadsOn && canLead && { command: { title: draft.label, command: triggerSuggest } }),
  }))
}

function described({ label, detail, note, documentation }: Draft, hasNotes: boolean) {
  const shown = hasNotes ? detail : [detail, note].filter(Boolean).join(' · ')
  return {
    label,
    ...(hasNotes && note && { labelDetails: { description: note } }),
    ...(shown && { detail: shown }),
    ...(documentation && { documentation }),
  }
}

/** Over what is typed; a colon or blank of an input method before it gives way to one that YAML knows. */
function editsOf(text: string, { start, end, wide, lacksBlank }: TypingContext, document: TextDocument) {
  const rangeOf = (from: number, to: number) => ({ start: document.positionAt(from), end: document.positionAt(to) })
  return {
    textEdit: { range: rangeOf(start, end), newText: lacksBlank ? ` ${text}` : text },
    ...(wide && { additionalTextEdits: [{ range: rangeOf(wide.start, wide.end), newText: wide.instead }] }),
  }
}
