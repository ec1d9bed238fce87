import type { Language } from '@viridict/core'
import type { Host } from './host.js'
import type { Arguments } from './parse-arguments.js'

export function isLanguage(text: string | undefined): text is Language {
  return text === 'zh' || text === 'en'
}

/** The language of what is said before a configuration is read; a misspelt one is complained of elsewhere. */
export function earlyLanguage({ lang }: Pick<Arguments, 'lang'>, env: Host['env']): Language {
  return [lang, env.VIRIDICT_LANG].find(isLanguage) ?? languageOfLocale(env)
}

/** Chinese, unless the locale names another language: C and POSIX name none. */
export function languageOfLocale(env: Host['env']): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const [name = ''] = locale.toLowerCase().split(/[_.@-]/)
  return ['', 'c', 'posix', 'zh'].includes(name) ? 'zh' : 'en'
}
