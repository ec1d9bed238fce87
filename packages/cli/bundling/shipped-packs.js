// Stands in the bundle for core's own packs: compiled packs, and what they are made of, in files beside it that few runs read all of.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const shippedPacks = PACK_IDS.map((id) => ({
  id,
  get compiled() {
    return read(`pack-${id}.json`)
  },
  get source() {
    return sources()[id]
  },
}))

let known

function sources() {
  known ??= read('pack-sources.json')
  return known
}

function read(name) {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'))
}
