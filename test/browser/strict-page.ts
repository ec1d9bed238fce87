import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'

/** A page with scripts, all of it under a policy that allows nothing but what it names. */
export interface StrictPage {
  readonly page: Page
  /** Everything that the browser has complained of: errors, warnings, violations of the policy, requests that failed. */
  readonly problems: readonly string[]
  readonly close: () => Promise<void>
}

/** Start of a script, of a worker too: what the policy forbids is told even where the code goes on without it. */
export const tellingViolations = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('forbidden: ' + violatedDirective + ' ' + blockedURI));`

/** The scripts go by their names below the page, which loads those that are asked for in their order. */
export async function openStrictPage(
  browser: Browser,
  policy: string,
  scripts: Readonly<Record<string, string>>,
  load = Object.keys(scripts),
): Promise<StrictPage> {
  const tags = load.map((name) => `<script src="/${name}"></script>`)
  const server = await serve(policy, new Map([...Object.entries(scripts), ['', pageOf(tags)]]))
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('requestfailed', (request) => problems.push(`${request.url()} ${request.failure()?.errorText}`))
  await page.addInitScript({ content: tellingViolations })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return {
    page,
    problems,
    async close() {
      await page.close()
      server.close()
      server.closeAllConnections()
    },
  }
}

function pageOf(tags: readonly string[]): string {
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>绿规</title>${tags.join('')}</html>`
}

/** Scripts come with the policy too: a worker goes by that of its own file. */
async function serve(policy: string, files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1)
    const type = name === '' ? 'text/html' : 'text/javascript'
    const headers = { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }
    response.writeHead(files.has(name) ? 200 : 404, headers).end(files.get(name))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
