import fc from 'fast-check'
import { type Facts, jurisdiction, operator, project } from '../one-rule-pack.js'

/** Declarations, and the same with one more fact. */
export interface Filling {
  readonly before: readonly Facts[]
  readonly after: readonly Facts[]
}

type Row = Readonly<Record<string, unknown>>

/** A row with all its facts, of which some may be left unsaid. */
interface Described {
  readonly full: Row
  readonly optional: readonly string[]
}

const area = (m2: number) => `${m2} m2`

const ground = fc.integer({ min: 0, max: 400 }).map(area)
const status = fc.constantFrom('native', 'native', 'native', 'adapted', 'exotic')

/** Green ground that the rows share out, and a little more: the whole list is never over it. */
function greenOf(rows: readonly Described[], more: number): string {
  return area(rows.reduce((sum, { full }) => sum + Number.parseInt(String(full.area), 10), more))
}
const beneath = fc.option(fc.constant('true'), { nil: undefined })
/** What is listed is planted: a count that is told later is never 0. */
const numbers = {
  count: fc.integer({ min: 1, max: 30 }).map(String),
  crown: fc.integer({ min: 5, max: 80 }).map((dm) => `${dm / 10} m`),
}

/** A plant that the catalogue does not know, so that its status is unknown until the row says it. */
const tree = fc
  .record({ ...numbers, area: ground, status })
  .map((full) => ({ full: { species: '某木', form: 'tree', ...full }, optional: ['count', 'crown', 'area', 'status'] }))
const formless = fc
  .record({ ...numbers, area: ground, status, form: fc.constantFrom('tree', 'shrub', 'herb') })
  .map((full) => ({ full: { species: '无名', ...full }, optional: ['count', 'area', 'status', 'form'] }))
const bed = fc
  .record({ area: ground, status, under: beneath, form: fc.constantFrom('shrub', 'herb', 'lawn') })
  .map(({ under, ...full }) => ({
    full: { species: '某草', ...full, ...(under && { under }) },
    optional: ['area', 'status'],
  }))
const climber = fc
  .record({
    area: ground,
    status,
    form: fc.constantFrom('vine', 'bamboo'),
    layer: fc.constantFrom('woody', 'herbaceous'),
  })
  .map((full) => ({ full: { species: '某藤', ...full }, optional: ['area', 'status', 'layer'] }))

const plant: fc.Arbitrary<Described> = fc.oneof(tree, formless, bed, climber)

const seldom = fc.integer({ min: 0, max: 4 }).map((n) => n === 0)
const often = seldom.map((is) => !is)

/** Which optional facts are left unsaid, and which of those is said afterwards. */
interface Unsaid {
  readonly hidden: readonly boolean[]
  readonly told: number
}

const unsaid: fc.Arbitrary<Unsaid> = fc.record({
  hidden: fc.array(seldom, { minLength: 40, maxLength: 40 }),
  told: fc.nat(39),
})

/** The rows before and after: in both the hidden facts are missing, in the second one of them is told. */
function rowsOf(rows: readonly Described[], { hidden, told }: Unsaid): readonly [readonly Row[], readonly Row[]] {
  const facts = rows.flatMap(({ optional }, row) => optional.map((key) => ({ row, key })))
  const gone = facts.filter((_, index) => hidden[index % hidden.length])
  const spared = gone[told % Math.max(1, gone.length)]
  const write = (left: typeof gone) =>
    rows.map(({ full }, row) => {
      const missing = left.filter((fact) => fact.row === row).map(({ key }) => key)
      return Object.fromEntries(Object.entries(full).filter(([key]) => !missing.includes(key)))
    })
  return [write(gone), write(gone.filter((fact) => fact !== spared))]
}

const someProject: fc.Arbitrary<{ readonly before: Facts; readonly after: Facts }> = fc
  .record({
    rows: fc.array(plant, { maxLength: 8 }),
    unsaid,
    listed: often,
    unfinished: seldom,
    more: fc.constantFrom(0, 1, 500),
    completedOn: fc.constantFrom('2023-06-30', '2023-07-01', '2025', '2026-06-30'),
  })
  .map(({ rows, unsaid: facts, listed, unfinished, more: extra, completedOn }) => {
    const nativeList = listed ? { nativeList: { title: '名录', issuer: '主管部门' } } : {}
    const more = { ...nativeList, ...(unfinished && { incomplete: ['planting'] }) }
    const site = {
      ...project,
      jurisdiction: '城区',
      stage: 'completed',
      completedOn,
      designedOn: '2023-08-17',
      area: { green: greenOf(rows, extra) },
      ...more,
    }
    const [before, after] = rowsOf(rows, facts)
    return { before: { ...site, planting: before }, after: { ...site, planting: after } }
  })

export const projectFilling: fc.Arbitrary<Filling> = someProject.map(({ before, after }) => ({
  before: [before],
  after: [after],
}))

const worker: fc.Arbitrary<Described> = fc
  .option(
    fc.record({
      occupation: fc.constantFrom(...Array(8).fill('greeningWorker'), 'floriculturist', 'other'),
      validUntil: fc.constantFrom(...Array(8).fill('长期'), '2026-06-30', '2026-06-29', '2030'),
    }),
    { nil: undefined, freq: 9 },
  )
  .map((certificate) => ({ full: { certificate: certificate ?? 'none' }, optional: ['certificate'] }))

/** A stated headcount is never less than the rows: that would contradict them. */
const someOperator = fc
  .record({
    workers: fc.array(worker, { maxLength: 6 }),
    unsaid,
    more: fc.constantFrom(0, 0, 0, 1, 2),
    unfinished: seldom,
    counted: fc.boolean(),
  })
  .map(({ workers, unsaid: facts, more, unfinished, counted }) => {
    const [before, after] = rowsOf(workers, facts).map((rows) => rows.map(identified))
    const base = { ...operator, jurisdiction: '城区', ...(unfinished && { incomplete: ['workers'] }) }
    const headcount = { headcount: `${workers.length + more}` }
    const told = unfinished ? headcount : {}
    return {
      before: { ...base, ...(counted && headcount), workers: before },
      after: { ...base, ...(counted ? headcount : told), workers: after },
    }
  })

function identified(row: Row, index: number): Row {
  const { certificate } = row
  const numbered = typeof certificate === 'object' ? { certificate: { ...certificate, number: `EX-${index}` } } : {}
  return { id: `W-${index}`, ...row, ...numbered }
}

export const operatorFilling: fc.Arbitrary<Filling> = someOperator.map(({ before, after }) => ({
  before: [before],
  after: [after],
}))

/** Several projects and operators of a place which says how many there are, or says so afterwards; one of them learns a fact. */
export const portfolioFilling: fc.Arbitrary<Filling> = fc
  .record({
    projects: fc.array(someProject, { minLength: 1, maxLength: 4 }),
    operators: fc.array(someOperator, { minLength: 1, maxLength: 4 }),
    unread: fc.constantFrom(0, 0, 0, 1),
    stated: often,
    dated: fc.array(often, { minLength: 4, maxLength: 4 }),
  })
  .map(({ projects, operators, unread, stated, dated }) => {
    const named = [...projects, ...operators].map(({ before, after }, index) => ({
      before: { ...before, id: `d-${index}`, ...builtIn(before, dated[index] ?? false) },
      after: { ...after, id: `d-${index}`, ...builtIn(after, true) },
    }))
    const members = projects.filter(({ after }) => after.completedOn !== '2023-06-30').length
    const portfolio = { projects: `${members + unread}`, operators: `${operators.length + unread}` }
    const place = { ...jurisdiction, jurisdiction: '市本级' }
    return {
      before: [stated ? { ...place, portfolio } : place, ...named.map(({ before }) => before)],
      after: [{ ...place, portfolio }, ...named.map(({ after }) => after)],
    }
  })

/** When a project was completed: to the day, or by its year alone, which the first day of the window may cut through. */
function builtIn({ completedOn }: Facts, isExact: boolean): Facts {
  if (typeof completedOn !== 'string') return {}
  return { designedOn: '2022-05-01', completedOn: isExact ? completedOn : completedOn.slice(0, 4) }
}
