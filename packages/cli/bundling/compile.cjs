// Runs the bundle once, `node compile.cjs BUNDLE PROGRAM ARGUMENTS…`, and keeps what V8 compiled of that program beside it.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

const [folder, name] = process.argv.splice(2, 2)
const { programs, start } = require(join(folder, 'viridict.cjs'))
process.on('exit', () => writeFileSync(join(folder, `${name}.cache`), programs.get(name).script.createCachedData()))
start()
