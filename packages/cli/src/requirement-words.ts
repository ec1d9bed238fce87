import { type DeclarationKind, type Judgement, judgedSubject, type Language, messages, type Pack } from '@viridict/core'
import { words } from './explain-words.js'
import { say } from './page.js'

const signs = { gte: '≥', gt: '>', lte: '≤', lt: '<' } as const

/** What a judgement asks, with its dates: `≥ 85 %（2025-12-31）、≥ 90 %（2030-12-31）`. */
export function requirementWords({ milestones, measure }: Judgement, language: Language): string {
  const countsItems = measure.checklist !== undefined || measure.distinct !== undefined
  const unit = countsItems ? words.itemsUnit[language] : ''
  return milestones
    .map((milestone) => {
      const limit = `${limitWords(milestone)}${unit}`
      const day = dueWords(milestone.due, language)
      const isItself = milestone.lte === 'due'
      if (isItself) return day
      return language === 'zh' ? `${limit}（${day}）` : `${limit} (${day})`
    })
    .join(language === 'zh' ? '、' : ', ')
}

function limitWords(milestone: Judgement['milestones'][number]): string {
  return Object.entries(signs)
    .flatMap(([key, sign]) => {
      const bound = milestone[key as keyof typeof signs]
      return bound === undefined ? [] : [`${sign}${bound.replace(/^([\d.]+) %$/, '$1%')}`]
    })
    .join(' ')
}

function dueWords(due: string, language: Language): string {
  if (due === 'always' || due === 'undated') return messages[`due-${due}`][language]
  const [, months] = /^(\d+) months after /.exec(due) ?? []
  return months === undefined ? due : say(words.within, language, { months })
}

/** Whose declarations are judged: 项目, 市本级, 各县（市）, and whether item by item. */
export function subjectWords({ groups, jurisdictions }: Pack, judgement: Judgement, language: Language): string {
  const { places = [], portfolio } = judgement
  const { kind, part } = judgedSubject(judgement)
  const names = places.map((name) => (groups[name] ?? jurisdictions.find(({ id }) => id === name))?.[language] ?? name)
  const whose = names.length > 0 ? names.join(language === 'zh' ? '、' : ', ') : kindWord(kind, language)
  const over = portfolio ? [say(words.over, language, { kind: kindWord(portfolio.of, language) })] : []
  const parts = part ? [part.isList ? say(words.eachOf, language, { part: part.name }) : part.name[language]] : []
  return [whose, ...parts, ...over].join(language === 'zh' ? '，' : ', ')
}

function kindWord(kind: DeclarationKind, language: Language): string {
  return messages[`kind-${kind}`][language]
}
