#!/usr/bin/env node
// Starts the program beside it, with the code that V8 compiled when the bundle was made; another V8 compiles it anew.
const { existsSync, readFileSync } = require('node:fs')
const { Module } = require('node:module')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')
const { isMainThread } = require('node:worker_threads')

/** Compiled code counts only under the flags that it was made under: this one is set before, and says why in main.ts. */
setFlagsFromString('--heap-growing-percent=30')

const file = join(__dirname, 'program.js')
const compiled = join(__dirname, 'program.cache')

/** Runs the program, and hands back its script. */
function start() {
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData })
  const program = new Module(file, module)
  script.runInThisContext()(program.exports, Module.createRequire(file), program, file, __dirname)
  return script
}

// A thread of the program begins here too.
if (require.main === module || !isMainThread) start()
else module.exports = { start }
