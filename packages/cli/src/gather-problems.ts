import { formatMessage, groupBy, type Message, message } from '@viridict/core'

/** So many lines that say the same are read one by one. */
const few = 4
/** Names that stand for many. */
const shown = 3

/** Problems that are alike but for the file, told as one where there are many: the first, how many more, and which. */
export function gathered(problems: readonly Message[]): readonly Message[] {
  const alike = groupBy(problems, likeness)
  return problems.flatMap((problem) => {
    const all = alike.get(likeness(problem)) ?? []
    if (all.length <= few || typeof problem.args.file !== 'string') return [problem]
    return all[0] === problem ? [together(problem, all.slice(1))] : []
  })
}

/** What it says of whichever file. */
function likeness({ template, args }: Message): string {
  return formatMessage({ template, args: { ...args, file: '{file}' } }, 'zh')
}

function together(first: Message, more: readonly Message[]): Message {
  const names = more.slice(0, shown).flatMap(({ args: { file } }) => file ?? [])
  return message(
    {
      zh: '{first}另有{count}个也是这样，如{names}。',
      en: '{first} The same goes for {count} more, such as {names}.',
    },
    { first, count: more.length, names },
  )
}
