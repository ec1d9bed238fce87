import { schema as schemaFunction } from '@stoplight/spectral-functions'
import { problemsOf } from './rules.mjs'
import { schema } from './schema.mjs'

export default {
  rules: {
    schema: {
      given: '$',
      severity: 'error',
      message: '{{error}}',
      // biome-ignore lint/suspicious/noThenProperty: the word is Spectral's.
      then: { function: schemaFunction, functionOptions: { schema, allErrors: true } },
    },
    shares: {
      given: '$',
      severity: 'error',
      // biome-ignore lint/suspicious/noThenProperty: the word is Spectral's.
      then: { function: problemsOf },
    },
  },
}
