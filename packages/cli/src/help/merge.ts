export const mergeHelp = {
  zh: `用法：viridict merge 结果文件… [选项]

把 viridict check --shard（或 -f partial）在多台机器上写的结果合并，得到与一台机器判定全部申报完全相同的报告。
辖区的合计、重复的编号等涉及多份申报的结论在这里判定。缺了一份、判定日或规则包不同，都不合并。

例：viridict check 申报/ --shard 1/2 --as-of 2026-06-30 -f partial=1.ndjson
    viridict check 申报/ --shard 2/2 --as-of 2026-06-30 -f partial=2.ndjson
    viridict merge 1.ndjson 2.ndjson -f html=报告.html

选项与 check 相同：-f、--fail-severity、--fail-on-open、--baseline、--quiet、--unmasked、--lang；
--pack、--config、--decisions 应与各部分判定时相同（配置默认用它们用的那个），--as-of 默认为它们的判定日。

退出码：与 viridict check 判定全部申报时相同；不能合并为 2。
结果文件含申报的内容，保管要求与申报相同。
`,
  en: `Usage: viridict merge RESULTS… [OPTIONS]

Joins what viridict check --shard (or -f partial) wrote on many machines into exactly the report that one machine
would have given. What several declarations are judged by together (the sums of a place, ids that occur twice) is
judged here. Where a part is missing, or was judged at another date or by other packs, nothing is joined.

Example: viridict check declarations/ --shard 1/2 --as-of 2026-06-30 -f partial=1.ndjson
         viridict check declarations/ --shard 2/2 --as-of 2026-06-30 -f partial=2.ndjson
         viridict merge 1.ndjson 2.ndjson -f html=report.html

Options are those of check: -f, --fail-severity, --fail-on-open, --baseline, --quiet, --unmasked, --lang. --pack,
--config and --decisions have to be those of the parts (whose configuration is taken unless another is named);
--as-of is theirs.

Exit codes: as of viridict check over all declarations; 2 where they cannot be joined.
Results hold what the declarations hold, and want the same care.
`,
} as const
