import { nameMeasure } from './describe-measure.js'
import { describeBounds } from './describe-requirement.js'
import { describeWhere } from './describe-where.js'
import { code, plainText } from './markdown.js'
import { label, type PageContext, type Subject, semicolon } from './page-context.js'
import { asList, asRecord, asText, type Plain } from './read-yaml.js'
import { spellPath } from './spell.js'
import { absences, say, words } from './words.js'

/** What has to hold for a judgement to be made, a line a condition. */
export function describeConditions(context: PageContext, when: Plain | undefined, subject: Subject): readonly string[] {
  return asList(when)
    .map(asRecord)
    .flatMap((condition) => {
      const parts = describeWhere(context, condition.where, subject.record)
      const absent = asText(condition.absent)
      const reference = condition.reference === 'skip' ? [words.reference[context.language]] : []
      const why = plainText(asText(asRecord(condition.otherwise)[context.language]))
      const otherwise = why === '' ? [] : [`${label(context, 'otherwise')}${why}`]
      const said = absent === '' ? [] : [describeAbsence(context, absent, asText(condition.notAfter))]
      const bound = describeBounds(context, condition)
      const lead = label(context, 'when')
      if (!condition.measure)
        return [`- ${lead}${[...parts, ...said, ...reference, ...otherwise].join(semicolon(context))}`]
      const [first = '', ...rest] = nameMeasure(context, condition.measure, subject, lead)
      return [[`${first} ${bound}`, ...said, ...reference, ...otherwise].join(semicolon(context)), ...rest]
    })
}

function describeAbsence(context: PageContext, absent: string, notAfter: string): string {
  const said = say(absences, absent, context.language)
  if (notAfter === '') return said
  const other = code(spellPath(context, context.kind, notAfter))
  return context.language === 'zh'
    ? `${said}；填了${other}的，为不晚于它的某一天`
    : `${said}; with ${other} stated, any day up to it`
}
