/** The languages of the users: Chinese first. */
export type Language = 'zh' | 'en'

/** One text in both. */
export interface Text {
  readonly zh: string
  readonly en: string
}
