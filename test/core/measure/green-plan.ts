import { project } from '../one-rule-pack.js'

/** A plan drawn on squared paper: every square metre of the site is one cell. */
export const side = 60

export interface Crown {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly form: 'tree' | 'shrub'
}

export interface Bed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly form: 'shrub' | 'herb' | 'bamboo' | 'vine'
  /** The layer that bamboo and vines really grow in. */
  readonly woody: boolean
  readonly under: boolean
}

export interface Plan {
  readonly crowns: readonly Crown[]
  readonly beds: readonly Bed[]
}

type Cells = ReadonlySet<number>

function cellsOf(holds: (x: number, y: number) => boolean): Cells {
  const cells = new Set<number>()
  for (let cell = 0; cell < side * side; cell++) {
    if (holds(cell % side, Math.floor(cell / side))) cells.add(cell)
  }
  return cells
}

/** Cells whose middle lies beneath the crown. */
export function crownCells({ x, y, radius }: Crown): Cells {
  return cellsOf((column, row) => (column - x) ** 2 + (row - y) ** 2 <= radius ** 2)
}

export function bedCells({ x, y, width, height }: Bed): Cells {
  return cellsOf((column, row) => column >= x && column < x + width && row >= y && row < y + height)
}

/** The true cover in cells: the union of what is woody, and of everything. A point beneath a crown is woody. */
export function coverOf({ crowns, beds }: Plan): { readonly woody: number; readonly all: number } {
  const [woody, all] = [new Set<number>(), new Set<number>()]
  const add = (cells: Cells, isWoody: boolean) => {
    for (const cell of cells) {
      all.add(cell)
      if (isWoody) woody.add(cell)
    }
  }
  for (const crown of crowns) add(crownCells(crown), true)
  for (const bed of beds) add(bedCells(bed), bed.woody)
  return { woody: woody.size, all: all.size }
}

/** A diameter in cm whose circle holds at least, and one whose circle holds at most, so many cells. */
function diameters(cells: number): readonly [number, number] {
  const exact = 200 * Math.sqrt(cells / Math.PI)
  return [Math.max(0, Math.floor(exact) - 1), Math.ceil(exact) + 1]
}

const species = { shrub: '连翘', herb: '马蔺', bamboo: '某竹', vine: '某藤' } as const
const layers = (woody: boolean) => ({ layer: woody ? 'woody' : 'herbaceous' })

/** The planting list of a plan: crowns by a range about the area of their cells, beds by their cells. */
export function plantingOf({ crowns, beds }: Plan): readonly Record<string, string>[] {
  return [...crowns.map(crownRow), ...beds.map(bedRow)]
}

function crownRow(crown: Crown): Record<string, string> {
  const [least, most] = diameters(crownCells(crown).size)
  const name = crown.form === 'tree' ? '国槐' : '紫丁香'
  return { species: name, form: crown.form, count: '1', crown: `${least}-${most} cm` }
}

function bedRow(bed: Bed): Record<string, string> {
  const row = { species: species[bed.form], form: bed.form, area: `${bedCells(bed).size} m2` }
  const layer = bed.form === 'bamboo' || bed.form === 'vine' ? layers(bed.woody) : {}
  return { ...row, ...layer, ...(bed.under && { under: 'true' }) }
}

export const siteProject = {
  ...project,
  jurisdiction: '城区',
  designedOn: '2026-03-12',
  area: { green: `${side * side} m2` },
}
