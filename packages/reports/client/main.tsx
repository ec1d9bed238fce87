import { render } from 'preact'
import type { ReportData } from '../src/report/shape.js'
import { App } from './app.js'
import { openReport } from './report.js'

const root = document.getElementById('report') as HTMLElement
const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as ReportData
const report = openReport(data)

root.textContent = ''
draw(false)

// A browser takes its picture for the printer as soon as it has told: the lists have to be there in full by then.
addEventListener('beforeprint', () => draw(true))
addEventListener('afterprint', () => draw(false))

function draw(isPrinting: boolean): void {
  render(<App report={report} isPrinting={isPrinting} />, root)
}
