import { asRecord, asText, type Plain, type PlainRecord } from './read-yaml.js'
import { toYaml } from './spell.js'

/**
 * A rule file that passes its schema and its own three cases, with every key that a rule may have. What is optional
 * stands in a comment. The words come from the ledger's row of the clause.
 */
export function ruleTemplate(id: string, row: PlainRecord): string {
  const title = asRecord(row.title)
  const summary = asRecord(row.summary)
  return `# ${asText(row.clause)} ${asText(title.zh)}。所有标量都按原文读取；键的含义见 schemas/rule.schema.yaml。
# Every scalar is text. What a key means is said in schemas/rule.schema.yaml, what a measure takes in schemas/measures/.
rule: ${id}
clause: ${asText(row.clause)}

# 名称，印在每条结论里。 The title, printed in every finding.
title: ${inline(title)}

# 条款原文，须与文件文本一致；只留所判的词句。 The clause's own words: keep those that are judged.
quotation: ${line(asText(row.text))}

# 判什么，一两句话。 What is judged, in a sentence or two.
summary:
  zh: ${line(asText(title.zh))}
  en: ${line(asText(summary.en))}

# 设计单位要填什么。 What a design firm has to declare.
declare:
  zh: 填写面积中的用地面积。
  en: Write site in area.

# 依据和读法；假定口径在这里说明。 What the rule rests on; an assumed reading says so here.
# restsOn:
#   - { zh: "假定口径：……", en: "Assumed reading: …" }

judgements:
  # Project、Operator、Jurisdiction，其中的清单如 Jurisdiction.parks（逐项出结论），或其中一组如 Project.park。
  # A kind, a list in it (one finding an item), or a record in it.
  - subject: Project
    # 只对这些辖区判定（pack.yaml 的分组或辖区）。 Groups of pack.yaml, or places, on which it is made.
    # places: [city]
    # 清单中判哪些项。 Which items of a list are judged.
    # among: { class: comprehensive }
    # shall 要、确保、≥；should 宜、原则上、鼓励；may 可、争取、探索。 Only shall can fail.
    modality: ${asText(row.modality) || 'shall'}
    # error、warning 或 note。 Of a fail; error unless said.
    level: error
    # 全部成立才适用；$name 取 pack.yaml 的参数。 All must hold; $name is a parameter of pack.yaml.
    # when:
    #   - where: { designedOn: { gte: $policy-date } }
    #     absent: asOf
    #     notAfter: completedOn
    #     reference: skip
    #     otherwise: { zh: 设计早于文件印发。, en: It was designed before the document was issued. }
    #   - measure: { present: { of: evidence, where: { topic: pilotApproval } } }
    #     gte: 1
    #     absent: fails
    #     otherwise: { zh: 没有获批的试点。, en: No pilot is approved. }
    # 汇总到辖区。 Over the declarations of a Jurisdiction.
    # portfolio: { of: Project, where: { stage: completed }, stated: portfolio.projects }
    # 数据须按此统计范围。 The scope that the figures must describe.
    # scope: builtUp
    measure: { value: { field: area.site } }
    # 直接申报的指标值：没有分项时采用，有分项时核对。 Where the figure itself may be declared.
    # indicator: indicators.nativePlantRatio
    # gte:、gt:、lte:、lt:；due 为 always、undated、最后有效日，或“12 months after 日期字段”（此时可写 lte: due）。
    # due: always, undated, the last day that counts, or 12 months after a declared date (then lte: due).
    milestones:
      - { gte: 100 m2, due: always }
    # level 水平、stock 存量、deed 限期行为。
    # time: level
    # 文件未定数量（number）或未写明适用范围（scope）时。 Where the policy sets no number, or does not say of which places.
    # unset: number
    # review: { zh: 达到后由审查人判断什么。, en: What a person must judge once it is met. }
    # reviewBelow: { zh: 未达到时由审查人判断什么。, en: What a person must judge where it is not met. }
    # 随结论列出的申报口径。 Declared inputs that the finding says.
    # echo: [stage]
    # 一并列出的数；policy 是文件所列的数，不符只作警告。 Figures shown beside it; policy is what the document says of one.
    # show: [{ title: { zh: 绿地面积, en: green area }, measure: { value: { field: area.green } }, policy: { gte: 1 m2 } }]
    # assumes: [{ zh: 结论所依的读法。, en: A reading that the verdict rests on. }]
    # empty: { zh: 没有可计量的内容。, en: There is nothing to measure. }
    # {amount} 差多少，{unmet} 差哪些。 {amount} is how much, {unmet} what is not met.
    repair: { zh: "增加用地{amount}。", en: "Add {amount} to the site." }

# 案例即测试：达到、差一点、缺资料。 The cases are the tests: met, a near miss, missing facts.
background:
  Project:
    id: case
    name: 案例项目
    jurisdiction: chengqu
    category: other
    work: new
    stage: design
    area: { green: 50 m2 }
cases:
  - name: { zh: 恰好达到, en: exactly reached }
    asOf: 2026-06-30
    # reference: true
    given: { kind: Project, area: { site: 100 m2, green: 50 m2 } }
    expect: { verdict: pass, value: 100 m2 }
  - name: { zh: 差一点, en: a near miss }
    asOf: 2026-06-30
    given: { kind: Project, area: { site: 99.9 m2, green: 50 m2 } }
    expect: { verdict: ${missVerdict(row.modality)}, value: 99.9 m2 }
  - name: { zh: 缺资料, en: a fact is missing }
    asOf: 2026-06-30
    given: { kind: Project }
    expect: { verdict: open, missing: [area.site] }
`
}

/** A clause that only encourages never fails. */
function missVerdict(modality: Plain | undefined): string {
  return modality === 'should' || modality === 'may' ? 'informational' : 'fail'
}

/** As the formatter leaves it: blanks inside the braces. */
function inline(data: PlainRecord): string {
  return toYaml(data, 'flow').replace(/^\{(.*)\}$/u, '{ $1 }')
}

function line(text: string): string {
  return toYaml(text, 'flow').replaceAll(/\s*\n\s*/gu, ' ')
}
