import { useMemo } from 'preact/hooks'
import type { InputHash } from '../../src/manifest.js'
import { tell } from '../../src/report/words.js'
import { Part } from '../part.js'
import { useReport } from '../report.js'
import { type Column, VirtualTable } from '../virtual-table.js'
import { Fact } from './clause.js'

/** What the report was made from, so that anybody can make it again. */
export function BasisPage() {
  const { language } = useReport()
  return (
    <>
      <h1 class="page-title">{tell('basis', language)}</h1>
      <Manifest />
      <Inputs />
    </>
  )
}

export function Manifest() {
  const { language, manifest, settings } = useReport()
  const { engine, asOf, packs, isMasked } = manifest
  return (
    <Part title={tell('manifest', language)} note={tell('manifestNote', language)}>
      <dl class="manifest">
        <Fact title={tell('asOf', language)}>{asOf}</Fact>
        {packs.map(({ id, title, number, digest }) => (
          <Fact key={id} title={tell('pack', language)}>
            {title}（{number}） <code>{id}</code> <code>{digest}</code>
          </Fact>
        ))}
        <Fact title={tell('engine', language)}>
          <code>{`${engine.name} ${engine.version}`}</code>
        </Fact>
        {settings.map(({ kind, text }) => (
          <Fact key={kind} title={tell(kind, language)}>
            {text}
          </Fact>
        ))}
        <Fact title={tell('masking', language)}>{tell(isMasked ? 'masked' : 'unmasked', language)}</Fact>
      </dl>
    </Part>
  )
}

export function Inputs() {
  const { language, manifest } = useReport()
  const columns = useMemo(
    (): readonly Column<InputHash>[] => [
      { name: 'file', head: tell('file', language), cell: ({ uri }) => <span title={uri}>{uri}</span> },
      { name: 'digest', head: 'SHA-256', cell: ({ sha256 }) => <code>{sha256}</code> },
    ],
    [language],
  )
  if (manifest.inputs.length === 0) return null
  return (
    <Part title={tell('inputs', language)} count={manifest.inputs.length} note={tell('inputsNote', language)}>
      <VirtualTable label={tell('inputs', language)} kind="inputs" columns={columns} rows={manifest.inputs} />
    </Part>
  )
}
