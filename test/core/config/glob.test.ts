import assert from 'node:assert/strict'
import { matchesGlob } from 'node:path/posix'
import { pathTest } from '@viridict/core'
import fc from 'fast-check'

describe('globs of the configuration', () => {
  it('name files, and folders with all that lies in them', () => {
    const isOld = pathTest(['归档', './old/', '**/*.bak.yaml', 'a/**/z.yaml'])
    for (const path of [
      '归档/1.yaml',
      '归档/甲/2.yaml',
      'old/a.yaml',
      'x.bak.yaml',
      'b/c/x.bak.yaml',
      'a/z.yaml',
      'a/b/c/z.yaml',
    ])
      assert.ok(isOld(path), path)
    for (const path of ['新/归档/1.yaml', '归档.yaml', 'older/a.yaml', 'x.bak.yml', 'b/z.yaml'])
      assert.ok(!isOld(path), path)
  })

  it('take back what stands behind an exclamation mark', () => {
    const isOld = pathTest(['归档/**', '!归档/留用/**'])
    assert.ok(isOld('归档/a.yaml'))
    assert.ok(!isOld('归档/留用/a.yaml'))
  })

  it('know sets, ranges and alternatives', () => {
    const isIt = pathTest(['{甲,乙}/20[12][0-9]/[!x]*.{yaml,yml}'])
    assert.ok(isIt('乙/2023/a.yml'))
    for (const path of ['丙/2023/a.yml', '乙/2033/a.yml', '乙/2023/x.yml', '乙/2023/a.json'])
      assert.ok(!isIt(path), path)
  })

  it('agree with an independent matcher', () => {
    const name = fc.stringMatching(/^[ab绿]{1,3}$/)
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
    const part = fc.oneof(
      name,
      fc.constantFrom('**', '*', 'a*', '*b', '?', 'a?*', '[ab]*', '[!a]?', '{a,绿}', '{a*,b}b'),
    )
    // Whether a/** names a itself is told differently by different matchers.
    const glob = fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/').replace(/(\/?\*\*)+$/, ''))
      .filter((pattern) => pattern !== '')
    fc.assert(
      fc.property(glob, path, (pattern, named) => {
        const expected = [pattern, `${pattern}/**`].some((one) => matchesGlob(named, one))
        assert.equal(pathTest([pattern])(named), expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('take no pattern for more work than its length by that of the path', () => {
    const bad = `${'*a'.repeat(200)}b`
    assert.equal(
      pathTest([bad, `${'**/a/'.repeat(100)}b`, `${'{a,b}'.repeat(40)}`])(`${'a'.repeat(4000)}/${'a/'.repeat(500)}`),
      false,
    )
  })
})
