import Ajv from 'ajv'
import * as parser from 'yaml-eslint-parser'
import { getStaticYAMLValue } from 'yaml-eslint-parser'
import { problemsOf } from './rules.mjs'
import { schema } from './schema.mjs'

const validate = new Ajv({ allErrors: true }).compile(schema)

/** Each problem at the node that its path leads to. */
const declaration = {
  create: (context) => ({
    Program(program) {
      const value = getStaticYAMLValue(program)
      const problems = validate(value)
        ? problemsOf(value)
        : validate.errors.map(({ instancePath, message }) => ({ path: instancePath.split('/').slice(1), message }))
      for (const { path, message } of problems) {
        const node = nodeAt(program.body[0].content, path) ?? program
        context.report({ loc: node.loc, message })
      }
    },
  }),
}

function nodeAt(node, [key, ...rest]) {
  if (key === undefined || !node) return node
  const child =
    node.type === 'YAMLSequence' ? node.entries[key] : node.pairs?.find((pair) => pair.key?.value === key)?.value
  return nodeAt(child, rest)
}

export default [
  {
    files: ['**/*.yaml'],
    languageOptions: { parser },
    plugins: { viridict: { rules: { declaration } } },
    rules: { 'viridict/declaration': 'error' },
  },
]
