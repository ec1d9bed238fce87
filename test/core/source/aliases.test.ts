import assert from 'node:assert/strict'
import { documentsOf, problemsOf } from './read.js'

describe('an anchor and its aliases', () => {
  it('stand for the same value: a text, a list, a mapping', () => {
    assert.deepEqual(documentsOf('a: &t 国槐\nb: *t\nc: &l [甲, *t]\nd: *l\ne: &m {f: *t}\ng: *m\n'), [
      { a: '国槐', b: '国槐', c: ['甲', '国槐'], d: ['甲', '国槐'], e: { f: '国槐' }, g: { f: '国槐' } },
    ])
  })

  it('may name a key', () => {
    assert.deepEqual(documentsOf('&k 面积: 1\nb: {*k : 2}\n'), [{ 面积: '1', b: { 面积: '2' } }])
  })

  it('give what was last given to the name', () => {
    assert.deepEqual(documentsOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n'), [{ a: '1', b: '1', c: '2', d: '2' }])
  })

  it('do not reach into another document', () => {
    assert.deepEqual(problemsOf('a: &x 1\n---\nb: *x\n'), ['alias: "*x"'])
  })

  it('that leads nowhere leaves its value unknown, each time with a problem', () => {
    const text = 'a: *x\nb: [甲, *y]\nc: *x\n'
    assert.deepEqual(documentsOf(text), [{ b: ['甲', null] }])
    assert.deepEqual(problemsOf(text), ['alias: "*x"', 'alias: "*y"', 'alias: "*x"'])
  })

  it('cannot hold itself', () => assert.deepEqual(problemsOf('a: &x {b: *x}\n'), ['alias: "*x"']))
})

describe('a merge key', () => {
  it('adds the keys of a mapping, and what is written beside it wins', () => {
    assert.deepEqual(documentsOf('base: &b {task: patrol, count: 1}\nlog: {<<: *b, count: 2}\n'), [
      { base: { task: 'patrol', count: '1' }, log: { count: '2', task: 'patrol' } },
    ])
  })

  it('with several mappings takes each key from the first that has it, without calling it a duplicate', () => {
    const text = 'p: &p {a: 1, b: 1}\nq: &q {b: 2, c: 2}\nr: {<<: [*p, *q]}\n'
    assert.deepEqual(documentsOf(text), [
      { p: { a: '1', b: '1' }, q: { b: '2', c: '2' }, r: { a: '1', b: '1', c: '2' } },
    ])
  })

  it('with anything else is a problem', () => {
    assert.deepEqual(problemsOf('a: {<<: 国槐}\n'), ['alias: "<<"'])
    assert.deepEqual(problemsOf('a: {<<: [{b: 1}, 国槐]}\n'), ['alias: "<<"'])
  })
})
