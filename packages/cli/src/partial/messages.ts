import { type Message, message } from '@viridict/core'

/** Why results of several runs are not joined. */
export const refusals = {
  none: (): Message =>
    message(
      {
        zh: '请写各部分的结果文件，如 viridict merge 结果/*.ndjson。',
        en: 'name the results of the parts, such as viridict merge parts/*.ndjson.',
      },
      {},
    ),
  folder: (folder: string): Message =>
    message(
      {
        zh: '“{folder}”是文件夹；请写其中的结果文件，如 viridict merge {glob}。',
        en: '{folder} is a folder; name the results in it, such as viridict merge {glob}.',
      },
      { folder, glob: `${folder.replace(/[\\/]+$/, '')}/*.ndjson` },
    ),
  other: (file: string): Message =>
    message(
      {
        zh: '“{file}”不是 viridict check --shard（或 -f partial）的结果。',
        en: '{file} is no result of viridict check --shard (or -f partial).',
      },
      { file },
    ),
  version: (file: string): Message =>
    message(
      {
        zh: '“{file}”是另一版本写的结果；请都用现在的版本重新判定。',
        en: '{file} is a result of another version; check all parts again with this one.',
      },
      { file },
    ),
  damaged: (file: string): Message =>
    message(
      {
        zh: '“{file}”不完整或被改动过；请重新判定这一部分。',
        en: '{file} was cut off or changed; check this part again.',
      },
      { file },
    ),
  asOf: (file: string, day: string, first: string): Message =>
    message(
      {
        zh: '“{file}”的判定日是 {day}，不是 {first}；请用 --as-of 给各部分写同一个判定日。',
        en: '{file} was judged as of {day}, not {first}; give all parts one day with --as-of.',
      },
      { file, day, first },
    ),
  packs: (file: string): Message =>
    message(
      {
        zh: '“{file}”用的规则包与这里的不同；合并时请写相同的 --pack 和配置。',
        en: '{file} was judged by other packs than there are here; merge with the same --pack and configuration.',
      },
      { file },
    ),
  settings: (file: string, names: readonly string[]): Message =>
    message(
      {
        zh: '“{file}”用的配置、决定或规则包文件与这里的不同：{names}；合并时请写相同的 --config、--decisions。',
        en: '{file} was judged by another configuration, decisions or pack than there are here: {names}; merge with the same --config and --decisions.',
      },
      { file, names: [...names] },
    ),
  split: (file: string): Message =>
    message(
      {
        zh: '“{file}”不是按同一份数分的；请都用同一个 --shard i/n 的 n，或都不写。',
        en: '{file} is a part of another split; use one n in --shard i/n for all, or none.',
      },
      { file },
    ),
  missing: (parts: readonly string[]): Message =>
    message(
      {
        zh: '缺少第 {parts} 部分：少了它，结论就不全；请补上后再合并。',
        en: 'missing: {parts}. Without them the result would say less than it seems to; add them and merge again.',
      },
      { parts: [...parts] },
    ),
  differs: (file: string, part: string): Message =>
    message(
      {
        zh: '“{file}”在“{part}”和另一部分中都有，内容不同；请重新判定。',
        en: '{file} is in {part} and in another part, with another content; check again.',
      },
      { file, part },
    ),
} as const
