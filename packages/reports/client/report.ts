import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FindingColumns, ReportData, ReportHead } from '../src/report/shape.js'
import { type StoreReader, storeReader } from '../src/report/store.js'

/** The report that the page is about. */
export interface Report extends ReportHead {
  readonly findings: FindingColumns
  readonly store: StoreReader
}

export function openReport({ head, findings, store: stored }: ReportData): Report {
  const store = storeReader(stored)
  return { ...store.read<ReportHead>(head), findings, store }
}

export const ReportContext = createContext<Report | undefined>(undefined)

export function useReport(): Report {
  const report = useContext(ReportContext)
  if (!report) throw new Error('there is no report around this')
  return report
}

/** While it is printed, lists are there in full. */
export const PrintingContext = createContext(false)
