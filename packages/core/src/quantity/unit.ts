import { multiply, type Rational, rational } from './rational.js'

/** What a figure measures; two dimensions are never compared. */
export type Dimension = 'area' | 'length' | 'money' | 'percent' | 'count' | 'days'

interface UnitOfMeasure {
  readonly dimension: Dimension
  /** How many base units it is: m2, m, yuan, 1, one thing, one day. */
  readonly factor: Rational
}

const unit = (dimension: Dimension, num: bigint | number, den: bigint | number = 1n): UnitOfMeasure => ({
  dimension,
  factor: rational(num, den),
})

const squareMetre = unit('area', 1)
const hectare = unit('area', 10_000)
const mu = unit('area', 2000, 3)
const squareKilometre = unit('area', 1_000_000)
const metre = unit('length', 1)
const kilometre = unit('length', 1000)
const centimetre = unit('length', 1, 100)
const millimetre = unit('length', 1, 1000)
const yuan = unit('money', 1)
const percent = unit('percent', 1, 100)
const thing = unit('count', 1)

/** Spellings after NFKC, which turns ㎡ into m2, ㎞ into km and ％ into %. 亩 is 2000/3 m2 (国务院关于在我国统一实行法定计量单位的命令). */
const units: ReadonlyMap<string, UnitOfMeasure> = new Map([
  ...spellings(squareMetre, 'm2', 'm^2', '平方米', '平米', '平方'),
  ...spellings(hectare, 'ha', 'hm2', '公顷'),
  ...spellings(mu, '亩'),
  ...spellings(squareKilometre, 'km2', 'km^2', '平方公里', '平方千米'),
  ...spellings(metre, 'm', '米'),
  ...spellings(kilometre, 'km', '公里', '千米'),
  ...spellings(centimetre, 'cm', '厘米', '公分'),
  ...spellings(millimetre, 'mm', '毫米'),
  ...spellings(yuan, '元'),
  ...spellings(percent, '%'),
  ...spellings(thing, '人', '株', '个', '座', '处', '条', '套', '台', '次', '年', '丛'),
])

function spellings(meaning: UnitOfMeasure, ...names: string[]): [string, UnitOfMeasure][] {
  return names.map((name) => [name, meaning])
}

/** Every way to write a unit of a dimension. */
export function unitSpellings(dimension: Dimension): readonly string[] {
  return [...units].flatMap(([spelling, meaning]) => (meaning.dimension === dimension ? spelling : []))
}

const tenThousand = rational(10_000)

/** The unit of that spelling; `万` in front of a Chinese unit multiplies by 10,000, as in 万人 and 万平方米. */
export function unitOf(spelling: string): UnitOfMeasure | undefined {
  const known = units.get(spelling)
  if (known) return known
  if (!spelling.startsWith('万')) return undefined
  const counted = spelling === '万' ? thing : units.get(spelling.slice(1))
  return (
    counted && {
      dimension: counted.dimension,
      factor: multiply(counted.factor, tenThousand),
    }
  )
}
