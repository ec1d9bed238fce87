/** The public names of the engine. Everything else is free to move. */
export { assess } from './assess.js'
export {
  type Assessment,
  type AssessmentFrame,
  countVerdicts,
  type LevelSetting,
  resultVersion,
  type StreamedAssessment,
  streamed,
  whole,
} from './assessment.js'
export { type AssessOptions, type Assessor, type Attachments, createAssessor } from './assessor.js'
export { type Baseline, baselineOf, readBaseline, writeBaseline } from './baseline/baseline.js'
export { compareWithBaseline, holdAgainstBaseline } from './baseline/compare-with-baseline.js'
export { resolveInWorkspace } from './check/file-reference.js'
export { replacePersonalNumbers } from './check/personal-number.js'
export { byCodeUnit } from './collection/by-code-unit.js'
export { groupBy } from './collection/group-by.js'
export { type PathTest, pathTest } from './config/glob.js'
export type { Override } from './config/override.js'
export { type Config, type ConfigRead, readConfig } from './config/read-config.js'
export { configProblems } from './config-problems.js'
export { nearestSpelling, nearestSpellings } from './declaration/nearest.js'
export { isViridictDocument, kindOf } from './declaration/read-declaration.js'
export { enumValueOf, fieldAt, fieldOf, keySpellings, valueSpellings } from './declaration/spelling.js'
export type {
  Applied,
  Basis,
  Contribution,
  DeclarationKind,
  Finding,
  Judged,
  Level,
  Location,
  MilestoneOutcome,
  MissingFact,
  Modality,
  Reason,
  ShownFigure,
  Subject,
  Verdict,
} from './finding/finding.js'
export { fingerprintOf } from './finding/fingerprint.js'
export { contributionLimit } from './finding/largest.js'
export { formatPath, type Path, startsWith } from './finding/path.js'
export type { Position } from './finding/position.js'
export { type Problem, problem } from './finding/problem.js'
export type { Span } from './finding/span.js'
export { subjectKey } from './finding/subject-key.js'
export {
  findingsIn,
  joinTexts,
  mapFindings,
  mapTexts,
  type TextFindings,
  type TextRow,
  textsOf,
} from './finding/text-findings.js'
export { type Unreadable, unreadableFile } from './finding/unreadable-file.js'
export type { WaiverRequest } from './finding/waiver-request.js'
export { type CheckId, type CheckMessageId, checkMessages, checks } from './generated/checks.js'
export { type FieldOf, measureFields } from './generated/measure-fields.js'
export { messages } from './generated/messages.js'
export { measureTitles, type PackKey, type PackNames, type PackShape, packShapes } from './generated/pack-shapes.js'
export { type FieldShape, type RecordName, records } from './generated/records.js'
export type { Judgement, LedgerRow } from './generated/rules.js'
export { type EnumName, vocabulary } from './generated/vocabulary.js'
export { type CaseJudged, judgeCase } from './judge-case.js'
export { type KeptResult, keepPacked, type PackedResult, packResult, type TextStore } from './kept-result.js'
export type { MapEngine } from './map/map-engine.js'
export { type MapCoverage, type MapDrawing, mapCoverages } from './map-coverage.js'
export { formatArgument, formatMessage, type Message, type MessageArgument, message } from './message/message.js'
export type { Language, Text } from './message/text.js'
export { builtInPack, builtInPackIds, builtInSource, defaultPack } from './pack/built-in-packs.js'
export { compileAlone, compilePack, sourceOf } from './pack/compile-pack.js'
export { extended } from './pack/extend-pack.js'
export { isOfPart, type JudgedSubject, judgedSubject } from './pack/judged-subject.js'
export { ledgerProblems, unwrittenRules } from './pack/ledger-problems.js'
export { type LoadedPack, loadPack } from './pack/load-pack.js'
export type { Pack, PackSource, Parameter, Rule } from './pack/pack.js'
export { packProblems } from './pack/pack-problems.js'
export { type ParameterRead, type ParameterValue, readParameter } from './pack/parameter-value.js'
export { parentsOf, placeOf } from './pack/place.js'
export { normalisePolicyText } from './pack/policy-text.js'
export { type PackFileRead, type PackFileRole, readPackFile } from './pack/read-pack-file.js'
export { judgementProblems, ruleProblems } from './pack/rule-problems.js'
export { spellParameter } from './pack/spell-parameter.js'
export { isSet, type ParameterSet, type ParameterValues, withParameters } from './pack/with-parameters.js'
export {
  createPartialReader,
  createPartialWriter,
  type PartialReader,
  type PartialWriter,
} from './partial-results.js'
export type { PlaceSum } from './portfolio/sum-places.js'
export { formatDay, parseDate, parseDay, todayInShanghai } from './quantity/date-range.js'
export { type DisplayUnit, formatAmount, formatInterval, type Rounding } from './quantity/format.js'
export { type Interval, total as totalOf } from './quantity/interval.js'
export { parseQuantity } from './quantity/parse-quantity.js'
export {
  equal,
  isNegative,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toExactText,
  toFraction,
  toNumber,
} from './quantity/rational.js'
export { meets, type Requirement, type RequirementState } from './quantity/requirement.js'
export { partOf } from './quantity/share.js'
export { unitSpellings } from './quantity/unit.js'
export { writeExactly, writeRounded } from './quantity/write-quantity.js'
export { gapInWords, requirementInWords, roundingFor } from './rule/sentence.js'
export { missingLimit } from './rule/to-finding.js'
export { sourceLimits } from './source/limits.js'
export { type Parsed, parseAgain, parseSource } from './source/parse-source.js'
export type {
  MappingEntry,
  MappingNode,
  ScalarNode,
  SequenceNode,
  SourceDocument,
  SourceNode,
} from './source/source-node.js'
export { yamlScalar } from './source/yaml-scalar.js'
export {
  holdsDeclaration,
  mentionsViridict,
  type Source,
  type SourceResult,
  type SubjectRead,
} from './source-result.js'
export { listSpecies } from './species/catalogue.js'
export { lookupSpecies } from './species/lookup-species.js'
export type { GrowthForm, Species, SpeciesMatch } from './species/species.js'
