#!/usr/bin/env node
// Starts the program beside it, with the code that V8 compiled when the bundle was made; another V8 compiles it anew.
const { existsSync, readFileSync } = require('node:fs')
const { Module } = require('node:module')
const { join } = require('node:path')
const { Script } = require('node:vm')
const { isMainThread } = require('node:worker_threads')

/** By the name of each program that has been loaded, its script and what it exports. */
const programs = new Map()

/** What a program exports; the first time it is run. */
function load(name) {
  if (!programs.has(name)) programs.set(name, run(name))
  return programs.get(name).exports
}

function run(name) {
  const [file, compiled] = [join(__dirname, `${name}.js`), join(__dirname, `${name}.cache`)]
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined
  // It is in ASCII: bytes as they are, nothing to decode.
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData })
  const program = new Module(file, module)
  script.runInThisContext()(program.exports, Module.createRequire(file), program, file, __dirname)
  return { script, exports: program.exports }
}

/** Most runs are of `check`: it is a program of its own, a third as large, and asks the whole one for what few runs need. */
function start() {
  // Its threads begin here too.
  if (!isMainThread || process.argv[2] === 'check') load('check')
  else load('program').main()
}

module.exports = { load, programs, start }

if (require.main === module || !isMainThread) start()
