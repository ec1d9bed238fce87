import { visible } from './visible.js'

/**
 * A text that a SARIF viewer shows as it is: nothing in it becomes a link (SARIF 2.1.0, 3.11.6) or a placeholder
 * (3.11.5), and no control reaches the viewer's terminal.
 */
export function sarifText(text: string): { readonly text: string } {
  const plain = visible(text)
    .replaceAll('](', '] (')
    .replace(/\{(\d+)\}/g, '{{$1}}')
  return { text: plain }
}

/** A relative reference with forward slashes, as RFC 3986 spells it; a name that looks like a scheme stays a name. */
export function sarifUri(uri: string): string {
  return uri
    .replace(/\p{Cs}/gu, '\ufffd')
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
}
