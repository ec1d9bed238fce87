import assert from 'node:assert/strict'
import { measureFields, measureTitles, packShapes } from '@viridict/core'

describe('what may stand in the files of a pack', () => {
  it('is described in both languages, key by key', () => {
    const bare = Object.entries(packShapes).flatMap(([name, { keys = {} }]) =>
      Object.entries(keys)
        .filter(
          ([, { description }]) =>
            !/\p{Script=Han}|[≥≤<>]/u.test(description?.zh ?? '') || !/[A-Za-z]/.test(description?.en ?? ''),
        )
        .map(([key]) => `${name}: ${key}`),
    )
    assert.deepEqual(bare, [])
  })

  it('refers to shapes that there are, and has every measure with its options', () => {
    const refs = [...JSON.stringify(packShapes).matchAll(/"ref":"([^"]+)"/g)].map(([, name = '']) => name)
    assert.deepEqual(
      refs.filter((name) => !Object.hasOwn(packShapes, name)),
      [],
    )
    assert.deepEqual(Object.keys(packShapes.measure?.keys ?? {}).sort(), Object.keys(measureFields).sort())
    assert.deepEqual(Object.keys(measureTitles).sort(), Object.keys(measureFields).sort())
  })
})
