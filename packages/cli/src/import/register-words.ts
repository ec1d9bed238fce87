import { type FieldShape, type RecordName, records } from '@viridict/core'
import { type HeaderWords, namedIn } from './header-words.js'
import type { ListName } from './list-target.js'

/** A field of a row that a column can say: that of the row itself, or of a record in it, as the certificate of a worker. */
export interface Leaf {
  /** `certificate.number` */
  readonly path: string
  readonly field: FieldShape
  readonly parent?: FieldShape
}

/** A record that a column of its own can say there is none of has a leaf too. */
export function leavesOf(record: RecordName): readonly Leaf[] {
  return Object.values(records[record].fields).flatMap((field): readonly Leaf[] => {
    if (field.record === undefined) return [{ path: field.key, field }]
    const inner = Object.values(records[field.record].fields)
    const below = inner.map((leaf) => ({ path: `${field.key}.${leaf.key}`, field: leaf, parent: field }))
    return field.orNone ? [{ path: field.key, field }, ...below] : below
  })
}

/** Columns of worker lists and registers of parks, as they are usually called, beside the words of the declaration. */
const usual: Readonly<Record<Exclude<ListName, 'planting'>, Readonly<Record<string, readonly string[]>>>> = {
  workers: {
    id: [
      '工号',
      '员工编号',
      '人员编号',
      '职工编号',
      '员工号',
      '人员代号',
      '序号',
      'staffnumber',
      'employeeid',
      'no',
      'no.',
    ],
    certificate: ['持证情况', '持证', '是否持证', '证书情况', '有无证书', 'certified'],
    'certificate.occupation': [
      '证书工种',
      '职业',
      '职业工种',
      '职业名称',
      '证书名称',
      '职业资格',
      '岗位',
      '工种名称',
      '职业方向',
    ],
    'certificate.number': [
      '证书编号',
      '证书号码',
      '证书号',
      '证件编号',
      '资格证书编号',
      '职业资格证书编号',
      '技能证书编号',
      'certificateno',
      'certificateno.',
    ],
    'certificate.validUntil': [
      '有效期',
      '证书有效期',
      '有效期限',
      '有效期至',
      '有效期止',
      '到期日期',
      '到期日',
      '证书到期日期',
      '有效日期',
      'expirydate',
      'validuntil',
    ],
  },
  parks: {
    id: ['公园编号', '绿地编号', '要素编号'],
    name: ['公园名称', '绿地名称', '公园绿地名称', '公园', 'parkname', 'park'],
    class: [
      '公园类别',
      '公园类型',
      '公园分类',
      '绿地类别',
      '绿地类型',
      '绿地分类',
      '类别',
      '类型',
      '分类代码',
      'type',
      'category',
    ],
    area: ['公园面积', '占地面积', '总面积', '绿地总面积', '用地面积', '公园总面积', 'parkarea', 'totalarea'],
    completedOn: [
      '建成时间',
      '建成年份',
      '建成年月',
      '竣工日期',
      '竣工时间',
      '建成开放时间',
      '开放时间',
      'completed',
      'completiondate',
    ],
    functions: ['公园功能', '主要功能', '功能类型'],
    junction: ['道路交叉口', '所在路口', '交叉口'],
    star: ['星级公园', '星级评定', '评星情况'],
    sharedFrom: ['开放共享', '共享日期', '开放共享时间'],
    theme: ['文化主题', '公园主题'],
  },
}

/** What is not to stand in a declaration: it names nobody. */
const personal =
  /^(?:姓名|名字|员工姓名|身份证|身份证号码?|证件号码?|手机号?码?|电话|联系电话|联系方式|住址|家庭住址|name|idnumber|phone|mobile)$/u

const unneeded: Readonly<Record<Exclude<ListName, 'planting'>, RegExp>> = {
  workers:
    /^(?:性别|年龄|出生年月|出生日期|学历|文化程度|民族|籍贯|部门|班组|职务|职称|入职时间|入职日期|等级|证书等级|技能等级|级别|发证单位|发证机关|发证机构|发证日期|发证时间|证书照片|备注|说明|社保|remarks?|notes?|level|issuer|team)$/u,
  parks:
    /^(?:序号|地址|位置|地点|所在区域|所属区县|区县|辖区|管理单位|养护单位|权属单位|责任单位|建设单位|主管单位|开放情况|门票|备注|说明|投资|总投资|绿化面积|绿地面积|水域面积|水面面积|绿地率|绿化率|no\.?|address|location|manager|remarks?|notes?)$/u,
}

const recordOf = { workers: 'worker', parks: 'park' } as const

export function registerWords(list: Exclude<ListName, 'planting'>): HeaderWords {
  const leaves = leavesOf(recordOf[list])
  const known = usual[list]
  const spelled = leaves.map((leaf) => ({ kind: leaf.path, names: [...ownNames(leaf), ...(known[leaf.path] ?? [])] }))
  return {
    named: namedIn(spelled),
    isUnneeded: (name) => unneeded[list].test(name),
    ...(list === 'workers' && { isPersonal: (name: string) => personal.test(name) }),
    least: 2,
    names: list === 'workers' ? ['id', 'certificate.number', 'certificate.occupation'] : ['name'],
  }
}

/** 证书证号 and 证号; what stands in a document, its title or date, is only called by both. */
function ownNames({ field, parent }: Leaf): readonly string[] {
  const { zh, key } = field
  if (!parent) return [zh, key.toLowerCase()]
  const joined = [`${parent.zh}${zh}`, `${parent.key}${key}`.toLowerCase()]
  return parent.record === 'evidence' ? joined : [zh, key.toLowerCase(), ...joined]
}
