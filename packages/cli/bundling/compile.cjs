// Runs the bundled program once, `node compile.cjs BUNDLE ARGUMENTS…`, and keeps what V8 compiled for it beside it.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

const [folder] = process.argv.splice(2, 1)
const { start } = require(join(folder, 'viridict.cjs'))
const script = start()
process.on('exit', () => writeFileSync(join(folder, 'program.cache'), script.createCachedData()))
