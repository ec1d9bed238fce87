import type { Source } from '@viridict/core'
import { cityProper } from '../texts/city-proper.js'
import { cornerGarden } from '../texts/corner-garden.js'
import { cornerGardenInChinese } from '../texts/corner-garden-in-chinese.js'
import { replaced } from '../texts/replaced.js'
import { upkeep } from '../texts/upkeep.js'

const cover = 'cover: {woody: 3370 m2, herbaceous: 1260 m2, crownAt: planting}\n'
const lawn = '{species: 草地早熟禾, area: 830 m2, status: native}'

/** 2100 of 3360 m2 of cover is woody: 62.5 %. */
const tooFewTrees = replaced(cornerGarden, 'woody: 3370 m2', 'woody: 2100 m2')
/** Without measured cover, and nearly all of it lawn. */
const mostlyLawn = replaced(
  replaced(cornerGarden, cover, ''),
  lawn,
  '{species: 草地早熟禾, area: 830 m2, status: exotic}',
)
  .replace(/area: (780|560|380|430) m2/g, 'area: 10 m2')
  .replace('area: 830 m2', 'area: 3500 m2')
/** 830 and 560 m2 more of exotic plants: at most 2815 of 4680 m2 are native. */
const tooExotic = replaced(
  replaced(cornerGarden, '830 m2, status: native', '830 m2, status: exotic'),
  '560 m2, status: native',
  '560 m2, status: exotic',
)
/** W-05's certificate ended the day before. */
const expired = replaced(upkeep, 'validUntil: 2026-12-31', 'validUntil: 2026-12-30')
const withoutHeadcount = replaced(upkeep, 'headcount: 5\n', '')

/** Texts of which no rule that does not pass may pass once they are broken. */
export const failingTexts: Readonly<Record<string, string>> = {
  'too few trees': tooFewTrees,
  'too few trees, in Chinese': replaced(cornerGardenInChinese, '乔灌木: 3370', '乔灌木: 2100'),
  'mostly lawn': mostlyLawn,
  'too many exotic plants': tooExotic,
  'designed before the policy': replaced(cornerGarden, 'designedOn: 2025-09-12', 'designedOn: 2020-09-12'),
  'an expired certificate': expired,
  'an expired certificate and no headcount': replaced(expired, 'headcount: 5\n', ''),
  'a worker without certificate': upkeep.replace(/certificate: \{.*EX-0001.*\}\}/, 'certificate: none}'),
  'a worker without a row': replaced(upkeep, 'headcount: 5', 'headcount: 6'),
  'an incomplete register': replaced(withoutHeadcount, 'equipment:', 'incomplete: [workers]\nequipment:'),
  'an incomplete register, said at the end': `${withoutHeadcount}incomplete: [workers]\n`,
}

const [city, works, operator] = [cityProper, tooExotic, expired].map((text, index) => ({ uri: `${index}.yaml`, text }))

/** A portfolio that fails, each time with another of its texts first: that is the one to break. */
export const failingPortfolios: Readonly<Record<string, readonly Source[]>> =
  city && works && operator
    ? {
        'its Jurisdiction': [city, works, operator],
        'its Project': [works, city, operator],
        'its Operator': [operator, city, works],
      }
    : {}
