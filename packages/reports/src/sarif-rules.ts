import { type Assessment, checks, type Language, type Rule, type Text } from '@viridict/core'
import { sarifText } from './sarif-text.js'
import { say } from './wording.js'

type Descriptor = ReturnType<typeof ruleDescriptor> | ReturnType<typeof checkDescriptor>

/** Every rule of the packs and every data check, whether it found something or not; one id once. */
export function descriptorsOf({ packs }: Pick<Assessment, 'packs'>, language: Language): readonly Descriptor[] {
  const all: readonly Descriptor[] = [
    ...packs.flatMap(({ id, rules }) => rules.map((rule) => ruleDescriptor(rule, id, language))),
    ...Object.entries(checks).map(([id, check]) => checkDescriptor(id, check, language)),
  ]
  return [...new Map(all.map((descriptor) => [descriptor.id, descriptor])).values()]
}

function ruleDescriptor(
  { rule, clause, title, summary, declare, quotation, judgements }: Rule,
  pack: string,
  language: Language,
) {
  const clauseLine = `${say('clause', language)} ${clause}：${quotation}`
  return {
    id: rule,
    name: pascalCase(rule),
    shortDescription: sarifText(inBothLanguages(title, language)),
    fullDescription: sarifText(summary[language]),
    help: sarifText(`${summary[language]} ${declare[language]} ${clauseLine}`),
    defaultConfiguration: { level: judgements[0]?.level ?? 'error' },
    properties: { pack, clause, tags: [pack, clause] },
  }
}

type Check = (typeof checks)[keyof typeof checks]

function checkDescriptor(id: string, { level, title }: Check, language: Language) {
  return {
    id,
    name: pascalCase(id),
    shortDescription: sarifText(inBothLanguages(title, language)),
    help: sarifText(`${say('checks', language)} · ${title[language]}`),
    defaultConfiguration: { level },
    properties: { tags: ['data-check'] },
  }
}

function inBothLanguages({ zh, en }: Text, language: Language): string {
  return language === 'zh' ? `${zh} / ${en}` : `${en} / ${zh}`
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
