// What each peer is given to hold: the three shares of the plan, as somebody writes them in an afternoon. No clause, no
// interval, no reading of missing facts.

/** Problems of a declaration as plain data: {path, message}. */
export function problemsOf(declaration) {
  return declaration.kind === 'Operator'
    ? workers(declaration)
    : [...woodyCover(declaration), ...nativePlants(declaration)]
}

function woodyCover({ cover }) {
  const [woody, herbaceous] = [squareMetres(cover.woody), squareMetres(cover.herbaceous)]
  return below(['cover', 'woody'], 'trees and shrubs', woody, woody + herbaceous, 0.7)
}

function nativePlants({ planting }) {
  let [native, all] = [0, 0]
  for (const { area, status } of planting) {
    const ground = squareMetres(area)
    all += ground
    if (status !== 'exotic') native += ground
  }
  return below(['planting'], 'native plants', native, all, 0.8)
}

function workers({ workers }) {
  const certified = workers.filter(({ certificate }) => certificate !== 'none').length
  return below(['workers'], 'certified workers', certified, workers.length, 1)
}

function below(path, name, part, whole, threshold) {
  if (part >= threshold * whole) return []
  return [{ path, message: `${name} ${((part / whole) * 100).toFixed(2)} %, at least ${threshold * 100} %` }]
}

function squareMetres(quantity) {
  return Number.parseFloat(quantity)
}
