import { formatDay, type Message, message, parseDay, type Text } from '@viridict/core'

/** What the command says of its own use; messages about declarations are those of core. */
export const usage = {
  unknownOption: (option: string, nearest: string | undefined, command: string | undefined): Message =>
    withSuggestion(
      command === undefined
        ? message({ zh: '没有选项“{option}”。', en: 'there is no option {option}.' }, { option })
        : message(
            { zh: 'viridict {command} 没有选项“{option}”。', en: 'viridict {command} has no option {option}.' },
            { option, command },
          ),
      nearest,
    ),
  missingValue: (option: string): Message =>
    message({ zh: '选项“{option}”后面缺少值。', en: 'a value is missing behind {option}.' }, { option }),
  fileNeeded: (format: string) =>
    message(
      {
        zh: '“{format}”要写到文件，如 -f {format}=报告.{format}。',
        en: '{format} goes to a file, such as -f {format}=report.{format}.',
      },
      { format },
    ),
  noValue: (option: string): Message =>
    message({ zh: '选项“{option}”不带值。', en: '{option} takes no value.' }, { option }),
  unknownCommand: (name: string, known: readonly string[], nearest: string | undefined): Message =>
    withSuggestion(
      message(
        { zh: '没有命令“{name}”；可用 {known}。', en: 'there is no command {name}; there are {known}.' },
        { name, known: [...known] },
      ),
      nearest,
    ),
  surplus: (text: string): Message =>
    message({ zh: '多余的参数“{text}”。', en: 'nothing more is expected: {text}.' }, { text }),
  severity: (text: string): Message =>
    message(
      {
        zh: '--fail-severity 不能是“{text}”；可用 error、warning、note。',
        en: '--fail-severity cannot be {text}; it is error, warning or note.',
      },
      { text },
    ),
  shard: (text: string): Message =>
    message(
      {
        zh: '--shard 不能是“{text}”；应写如 2/8，即八份中的第二份。',
        en: '--shard cannot be {text}; write for example 2/8, the second of eight parts.',
      },
      { text },
    ),
  jobs: (text: string): Message =>
    message(
      {
        zh: '--jobs 不能是“{text}”；应写 1 到 64 的整数。',
        en: '--jobs cannot be {text}; it is a whole number from 1 to 64.',
      },
      { text },
    ),
  language: (source: string, text: string): Message =>
    message(
      { zh: '{source} 不能是“{text}”；可用 zh、en。', en: '{source} cannot be {text}; it is zh or en.' },
      { source, text },
    ),
  day: (source: string, text: string): Message =>
    message(
      {
        zh: '{source} 的“{text}”不是日期；应写如 2026-12-31。',
        en: '{text} of {source} is not a date; write for example 2026-12-31.',
      },
      { source, text },
    ),
  format: (name: string, known: readonly string[], nearest: string | undefined): Message =>
    withSuggestion(
      message(
        { zh: '没有输出格式“{name}”；可用 {known}。', en: 'there is no format {name}; there are {known}.' },
        { name, known: [...known] },
      ),
      nearest,
    ),
  twoOnStdout: (formats: readonly string[]): Message =>
    message(
      {
        zh: '标准输出只能有一种格式，写了 {formats}；其余的请写成 格式=文件。',
        en: 'only one format can go to stdout, not {formats}; write the others as FORMAT=FILE.',
      },
      { formats: [...formats] },
    ),
  sameFile: (file: string): Message =>
    message({ zh: '两种格式写到同一个文件“{file}”。', en: 'two formats are written to one file, {file}.' }, { file }),
  overInput: (file: string): Message =>
    message(
      {
        zh: '不能写入“{file}”：它是本次要读的文件，会被覆盖；请换一个文件名。',
        en: '{file} is not written: this run reads it, and it would be overwritten. Choose another name.',
      },
      { file },
    ),
  nothingToExplain: (): Message =>
    message(
      {
        zh: "请写规则、条款或检查的编号，如 viridict explain '二(二)2'；viridict rules 列出全部。",
        en: 'name a rule, a clause or a check, such as viridict explain tree-shrub-cover-ratio; viridict rules lists them.',
      },
      {},
    ),
  unknownTopic: (text: string, nearest: string | undefined): Message =>
    withSuggestion(
      message(
        {
          zh: '没有规则、条款或检查“{text}”；viridict rules 列出全部。',
          en: 'there is no rule, clause or check {text}; viridict rules lists them.',
        },
        { text },
      ),
      nearest,
    ),
} as const

/** What can be wrong with the files that a run is told of. */
export const files = {
  passedOver: (configs: readonly string[]): Message =>
    message(
      {
        zh: '注意：没有用“{configs}”，因为一次运行只用一个配置，取自各个输入共同的文件夹或其上级；要用它，请分开判定，或写 --config。',
        en: 'Note: {configs} does not count, since a run has one configuration, of the folder that all inputs share or one above; judge them apart, or name it with --config.',
      },
      { configs },
    ),
  unmatched: (glob: string): Message =>
    message({ zh: '没有文件与“{glob}”匹配。', en: 'no file matches {glob}.' }, { glob }),
  nothingDeclared: (folder: string): Message =>
    message(
      {
        zh: '“{folder}”中没有申报（顶层有“绿规”或 viridict 的 YAML 文件）。',
        en: '{folder} holds no declaration, which is YAML with viridict (绿规) at its top level.',
      },
      { folder },
    ),
  noDeclaration: (file: string): Message =>
    message(
      {
        zh: '“{file}”不是申报：顶层没有“绿规”或 viridict。',
        en: '{file} is no declaration: it has no viridict (绿规) at its top level.',
      },
      { file },
    ),
  exists: (file: string): Message =>
    message(
      {
        zh: '“{file}”已经存在，没有覆盖；请换一个文件名，或先把它移走。',
        en: '{file} exists and is not overwritten; choose another name, or move it away first.',
      },
      { file },
    ),
  unwritable: (file: string, code: string): Message =>
    message(
      { zh: '无法写入“{file}”：{why}。', en: '{file} cannot be written: {why}.' },
      { file, why: whyUnwritable(code) },
    ),
  unknownPack: (name: string, builtIn: readonly string[], nearest: string | undefined): Message =>
    withSuggestion(
      message(
        {
          zh: '没有规则包“{name}”；应为内置的 {builtIn}，或含 pack.yaml 的文件夹。',
          en: 'there is no pack {name}; it is one of the built-in {builtIn}, or a folder with pack.yaml.',
        },
        { name, builtIn: [...builtIn] },
      ),
      nearest,
    ),
  packTwice: (id: string): Message =>
    message({ zh: '两个规则包的编号都是“{id}”。', en: 'two packs have the id {id}.' }, { id }),
  at: (place: string, what: Message): Message =>
    message({ zh: '{place} {what}', en: '{place} {what}' }, { place, what }),
} as const

function whyUnwritable(code: string): Text | string {
  switch (code) {
    case 'ENOENT':
      return { zh: '文件夹不存在', en: 'its folder does not exist' }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { zh: '没有写入权限', en: 'no permission' }
    case 'EISDIR':
      return { zh: '是文件夹', en: 'it is a folder' }
    default:
      return code
  }
}

export function withSuggestion(what: Message, nearest: string | undefined): Message {
  if (nearest === undefined) return what
  return message({ zh: '{what}是否为“{nearest}”？', en: '{what} Did you mean {nearest}?' }, { what, nearest })
}

/** A day as ISO text; undefined for anything that is not one exact day. */
export function isoDay(text: string): string | undefined {
  const day = parseDay(text)
  return day === undefined ? undefined : formatDay(day)
}
