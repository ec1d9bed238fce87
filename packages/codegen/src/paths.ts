/** Where things stand, from the root of the repository. */
export const generatedFolder = 'packages/core/src/generated'
export const measureFolder = 'packages/core/src/measure'
export const measureTestFolder = 'test/core/measure'
export const ruleDocsFolder = 'docs/rules'
export const editorSchemaFolder = 'schemas/generated'
