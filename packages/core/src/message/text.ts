/** The languages of the users: Chinese first. */
export type Language = 'zh' | 'en'

/** One text in both. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** What something is called: by the person who wrote it, or in both languages. */
export type Label = string | Text

export function textOf(label: Label): Text {
  return typeof label === 'string' ? { zh: label, en: label } : label
}
