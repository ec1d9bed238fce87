import { formatMessage, type Language, type MapCoverage, message, vocabulary } from '@viridict/core'
import type { WhatIf } from '@viridict/geometry'
import { visible } from '@viridict/reports/visible'
import { words } from './messages.js'

/** The figures of a coverage, rounded toward the side that does not flatter. */
export function coverageLine({ set, profile, coverage }: MapCoverage, language: Language): string {
  const { covered, uncovered, parcels } = coverage
  const whole = covered.nominal + uncovered.nominal
  const from = covered.lower / (covered.lower + uncovered.upper || 1)
  const to = covered.upper / (covered.upper + uncovered.lower || 1)
  return filled('coverage', language, {
    set: words[set],
    profile: profileName(profile),
    whole: Math.round(whole),
    least: Math.floor(covered.lower),
    most: Math.ceil(covered.upper),
    from: percent(from),
    to: percent(to),
    left: parcels.filter(({ uncovered: open }) => open.nominal >= 1).length,
  })
}

/** The sites in the order of what each adds alone, and what several of them come to. */
export function rankingLines({ candidates, choice }: WhatIf, profile: string, language: Language): readonly string[] {
  const sites = candidates.map(({ label, area, radius, gain }, index) =>
    filled(radius > 0 ? 'site' : 'tooSmall', language, {
      rank: index + 1,
      label: visible(label),
      area: Math.floor(area),
      radius,
      gain: Math.floor(gain),
    }),
  )
  const last = choice.order.at(-1)
  if (!last) return [filled('ranking', language, { profile: profileName(profile) }), ...sites]
  const steps = choice.order.map(({ label, adds }) => `${visible(label)} +${Math.floor(adds)} m²`)
  const most = Math.max(...choice.order.map(({ total, atMost }) => (atMost > 0 ? atMost / total : 1)))
  const bound = choice.exact
    ? filled('exact', language, {})
    : filled('bound', language, { most: Math.ceil(last.atMost), share: percent(1 / most) })
  return [
    filled('ranking', language, { profile: profileName(profile) }),
    ...sites,
    filled('order', language, { steps }),
    bound,
  ]
}

function filled(name: keyof typeof words, language: Language, args: Parameters<typeof message>[1]): string {
  return formatMessage(message(words[name], args), language)
}

function profileName(profile: string) {
  const names: Readonly<Record<string, { readonly zh: string }>> = vocabulary.profile
  return { zh: names[profile]?.zh ?? profile, en: profile }
}

function percent(share: number): string {
  return (Math.floor(share * 10_000) / 100).toFixed(2)
}
