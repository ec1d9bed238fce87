import { changed } from './changed.js'

/** The blank that folding a long line of YAML leaves behind Chinese punctuation, where nobody writes one. */
const foldedBlank = / (?<=[、。，；：！？”）〕》] )(?=[\u3000-\u9fff\uff00-\uffef])/gu

/** The same data with every text as it is meant to be read; itself, where that is how it stands. */
export function unfolded<Data>(data: Data): Data {
  return changed(data, textOf) as Data
}

function textOf(text: string): string {
  return text.includes(' ') ? text.replaceAll(foldedBlank, '') : text
}
