import { mutated } from './fuzz-mutations.js'
import type { Random } from './random.js'

/** Rows in all the styles that there are, with what lies between them. */
function rowText(random: Random, margin: string): string {
  const species = random.pick(['国槐', '"油松"', "'白蜡'", '紫丁香（2年生）'])
  const area = 10 + random.below(900)
  return random.pick([
    `${margin}- {species: ${species}, area: ${area} m2}`,
    `${margin}- {species: ${species}, area: ${area} m2} # 第几行`,
    `${margin}-   {species: ${species},\n${margin}     area: ${area} m2}`,
    `${margin}- species: ${species}\n${margin}  area: ${area} m2`,
    `${margin}- species: ${species} # 注\n\n${margin}  # 面积\n${margin}  area: ${area} m2\n`,
    `${margin}- {species: ${species}, area: ${area} parsec}`,
    `${margin}- {species: ${species}, 植物: 油松}`,
    `${margin}- note: |\n${margin}    ${species}\n${margin}  crowns: [1 m, 2 m]`,
  ])
}

export function rowsText(random: Random, count: number, margin: string): string {
  return Array.from({ length: count }, () => rowText(random, margin)).join('\n')
}

export function declarationWithLists(random: Random): string {
  const [outer, inner] = [random.pick(['', '  ']), random.pick(['', '  ', '    '])]
  const text = [
    '# 虚构\nviridict: 1\nname: 示例',
    `planting:\n${rowsText(random, 40 + random.below(20), outer)}`,
    'stage: completed',
    `workers:${random.pick(['', ' # 名单'])}\n${rowsText(random, 36, inner)}`,
    random.pick(['', 'note: 完\n', '---\nviridict: 1\n', '# 完']),
  ].join('\n')
  return random.once(4) ? text.replaceAll('\n', '\r\n') : text
}

/** As people change a text: a few characters, some rows pasted or cut, lines indented, all of it taken back. */
export function edited(text: string, earlier: readonly string[], isBroken: boolean, random: Random): string {
  if (isBroken && !random.once(4)) return random.pick(earlier)
  const lines = text.split('\n')
  const at = random.below(lines.length)
  const several = 1 + random.below(12)
  switch (random.below(6)) {
    case 0:
      return lines.toSpliced(at, 0, rowsText(random, several, random.pick(['', '  ']))).join('\n')
    case 1:
      return lines.toSpliced(at, several).join('\n')
    case 2:
      return lines.map((line, index) => (index >= at && index < at + several ? `  ${line}` : line)).join('\n')
    case 3:
      return random.pick(earlier)
    default:
      return mutated(text, random)
  }
}
