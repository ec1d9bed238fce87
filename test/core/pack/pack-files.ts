import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Finding, loadPack } from '@viridict/core'
import { messageId } from '../findings.js'
import { replaced } from '../texts/replaced.js'

/** This file runs from test/dist/core/pack. */
const folder = fileURLToPath(new URL('../../../../rules/jincheng-2023-35/', import.meta.url))

/** The files of the pack of 晋市政办〔2023〕35号, by name. */
export const packFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]),
)

export const aRule = 'tree-shrub-cover-ratio.yaml'

/** The pack with one part of one file put in place of another. */
export function packWith(name: string, part: string, by: string): ReadonlyMap<string, string> {
  return new Map([...packFiles, [name, replaced(packFiles.get(name) ?? '', part, by)]])
}

export function packWithout(name: string): ReadonlyMap<string, string> {
  return new Map([...packFiles].filter(([other]) => other !== name))
}

/** `parameter tree-shrub-cover-ratio.yaml:12`: what is wrong, and in which line of which file. */
export function faultsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const { pack, findings } = loadPack(files)
  if ((pack === undefined) !== findings.length > 0) throw new Error('a pack and faults in it')
  return findings.map(faultOf)
}

function faultOf(finding: Finding): string {
  const { uri, start } = finding.location
  return `${messageId(finding)?.replace('pack/', '')} ${uri}:${start.line}`
}
