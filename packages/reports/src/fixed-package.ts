import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** No day of the moment: that of the commencement of GB/T 9704, which ZIP can hold, and any other would do. */
const fixedTime = '2012-07-01T00:00:00Z'

/** The same file for the same contents: what the library takes from the clock is set to a fixed day. */
export function fixedPackage(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const own = name === 'docProps/core.xml' ? strToU8(withFixedTime(strFromU8(content))) : content
    return [name, own] as const
  })
  return zipSync(Object.fromEntries(files), { mtime: new Date(2012, 6, 1), level: 6 })
}

function withFixedTime(core: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${fixedTime}`)
}
