import assert from 'node:assert/strict'
import { builtInPackIds, builtInSource, compilePack, type Pack, type PackSource, withParameters } from '@viridict/core'
import { extended } from '@viridict/core/internal/pack/extend-pack.js'
import { packedPack, unpackedPack } from '@viridict/core/internal/pack/packed-pack.js'

const packs = builtInPackIds.map((id) => {
  const source = extended(builtInSource(id) as PackSource, builtInSource) as PackSource
  return { id, source, pack: compilePack(source) }
})

describe('a compiled pack in a file', () => {
  for (const { id, source, pack } of packs) {
    it(`is read again as it was: ${id}`, () => {
      const read = readAgain(pack, () => source)
      assert.deepEqual(read, pack)
      assert.equal(JSON.stringify(read), JSON.stringify(pack))
    })
  }

  it('has its parameters once, so that rules and judgements name the same', () => {
    const { pack, source } = first()
    const read = readAgain(pack, () => source)
    for (const parameter of read.rules.flatMap(({ judgementParameters }) => judgementParameters.flat()))
      assert.ok(read.parameters.includes(parameter), parameter.id)
  })

  it('takes other parameters, for which alone what it was made of is asked', () => {
    const { pack, source } = first()
    let asked = 0
    const read = readAgain(pack, () => {
      asked++
      return source
    })
    assert.equal(asked, 0)
    const values = { 'garden-unit-rate': '75 %' }
    assert.deepEqual(withParameters(read, values), withParameters(pack, values))
    assert.ok(asked > 0)
  })
})

function first() {
  const [pack] = packs
  assert.ok(pack)
  return pack
}

function readAgain(pack: Pack, source: () => PackSource): Pack {
  return unpackedPack(JSON.parse(JSON.stringify(packedPack(pack))), source)
}
