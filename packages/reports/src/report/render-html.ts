import type { Assessment, MapDrawing } from '@viridict/core'
import { pageScript, pageStyle } from '../generated/report-page.js'
import { manifestOf, type RunInputs } from '../manifest.js'
import { masked } from '../masking.js'
import type { RenderOptions } from '../render-options.js'
import { reportData } from './report-data.js'
import { tell } from './words.js'

export interface HtmlOptions extends RenderOptions, RunInputs {
  /** Of the program that ran, a semantic version. */
  readonly packageVersion: string
  /** Maps of the declarations that name some, by the texts that these stand in. */
  readonly maps?: ReadonlyMap<string, readonly MapDrawing[]>
}

/**
 * One file that holds its script, its style and all its data, and may load nothing. What users wrote stands in it as
 * JSON alone, which no browser runs; the page makes texts of it, never elements. The same assessment gives the same bytes.
 */
export function renderHtml(assessment: Assessment, options: HtmlOptions): string {
  const { language, mask: isMasked = true } = options
  const shown = isMasked ? masked(assessment) : assessment
  const data = reportData(shown, language, manifestOf(shown, { ...options, isMasked }), options.maps)
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${tell('title', language)} · ${shown.asOf}</title>
<link rel="icon" href="${icon}">
<style>${pageStyle.text}</style>
</head>
<body>
<div id="report"><noscript><p class="empty">${tell('needsScript', language)}</p></noscript></div>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${pageScript.text}</script>
</body>
</html>
`
}

const policy = [
  "default-src 'none'",
  `script-src 'sha256-${pageScript.sha256}'`,
  `style-src 'sha256-${pageStyle.sha256}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The mark of Viridict, as the extension has it. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><rect width="128" height="128" rx="26" fill="#1b5e3a"/><path d="M30 100C22 54 46 27 104 24c3 50-22 78-66 71" fill="#a5d6a7"/><path d="M24 108c6-17 14-30 25-41l14 13 27-35" fill="none" stroke="#1b5e3a" stroke-width="9"/></svg>',
)}`

/** JSON that ends no script and says nothing to a parser of HTML, whatever is in it. */
function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
