import type { Edit, FixContext } from './fix.js'
import { fixesFor } from './registry.js'

/** What can be mended in a text without asking: every certain fix that no earlier one stands in the way of. */
export function certainEdits(context: FixContext): readonly Edit[] {
  const taken: Edit[] = []
  for (const finding of context.findings) {
    if (finding.source !== 'check') continue
    const [fix, ...others] = fixesFor(finding, context)
    if (!fix?.isCertain || others.length > 0) continue
    if (!fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...fix.edits)
  }
  return taken
}

/** Two texts put in at one place have no order, and overlap. */
function overlap(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start
}
