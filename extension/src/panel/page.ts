import { env, Uri, type Webview } from 'vscode'

/** Where the scripts and styles of the page are. */
export function mediaOf(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist/webview')
}

/** A page that loads its own script and style, and nothing else from anywhere. */
export function pageOf(webview: Webview, extension: Uri): string {
  const source = (name: string) => webview.asWebviewUri(Uri.joinPath(mediaOf(extension), name)).toString()
  const nonce = crypto.randomUUID()
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${source('panel.css')}">
<title>绿规 Viridict</title>
</head>
<body>
<main id="sheets"></main>
<script nonce="${nonce}" src="${source('panel.js')}"></script>
</body>
</html>`
}
