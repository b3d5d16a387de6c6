import type { ExplainedStep, Explanation } from '../../core/list/explain-verdict';
import type { MissingFact } from '../../core/list/missing-facts';
import { wordsOfOperator } from '../../core/list/question-words';
import type { TraceNode } from '../../core/list/trace-node';
import type { Track } from '../../core/list/verdict';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { NO, type Operator, operators, UNKNOWN_ANSWER, YES } from '../../core/rules/condition';

/** How it is said that a comparison does not hold. */
const contrary: Readonly<Record<Operator, string>> = {
  '<': '不低于',
  '<=': '高于',
  '=': '不是',
  '>=': '低于',
  '>': '不高于',
  in: '不属于',
  has: '不含',
  contains: '未写有',
};

const contraryOf = new Map(operators.map((is) => [wordsOfOperator(is), contrary[is]]));

/** A sentence names so many grounds; the tree below has them all. */
const MOST = 3;

/** The verdict of the rule in one sentence: figure, edge, clause, and what follows. */
export function whyWords(
  explanation: Explanation,
  { deemings }: Pick<ProgramPack, 'deemings'>,
): string {
  const { listing, steps, missing } = explanation;
  const stepOf = (role: ExplainedStep['role']) => steps.find((step) => step.role === role);
  const [scope, rule] = [stepOf('scope'), stepOf('rule')];
  if (!rule) return '文件没有数值门槛，由人认定';
  const cite = citer(explanation.program.docNo);
  if (listing === '不列入') {
    const deciding = scope?.node.answer === NO ? scope : rule;
    const outside = deciding === scope ? '不在适用范围：' : '';
    return `${outside}${groundWords(deciding.node, cite)}，不列入`;
  }
  if (listing === '待核实') {
    return missing.length > 0
      ? `尚缺${missing.map(missingWords).join('、')}，待核实`
      : '有数据项未知，待核实';
  }
  const ground = groundWords(rule.node, cite);
  if (listing === '豁免') {
    const exempt = steps.find(({ role, node }) => role === 'exemption' && node.answer === YES);
    const why = exempt
      ? `但符合豁免情形“${exempt.text}”${cite(exempt.clause.at)}`
      : '但符合豁免情形';
    return `${ground}；${why}，豁免`;
  }
  const track = trackWords(explanation, deemings, cite);
  return `${ground}，列入${track ? `；${track}` : ''}`;
}

/** 亩均税收（2020 年） */
export function missingWords({ label, dataYear }: MissingFact): string {
  return dataYear === null ? label : `${label}（${dataYear} 年）`;
}

function trackWords(
  { track, steps }: Explanation,
  deemings: ProgramPack['deemings'],
  cite: (at: string) => string,
): string {
  const byBlockOrDeemed: Partial<Record<Track, string>> = {
    视同完成: 'deemed',
    随区块考核: 'with-block',
  };
  const effect = byBlockOrDeemed[track];
  if (effect) {
    const of = new Map(deemings.map((deeming) => [deeming.id, deeming.effect]));
    const step = steps.find(
      ({ role, id, node }) => role === 'deeming' && node.answer === YES && of.get(id) === effect,
    );
    return step ? `按“${step.text}”${cite(step.clause.at)}${track}` : track;
  }
  const pass = steps.find(({ role }) => role === 'pass');
  if (!pass) return '';
  const ground = groundWords(pass.node, cite);
  return pass.node.answer === UNKNOWN_ANSWER
    ? `${ground}，是否达标还不能判断`
    : `${ground}，${track}`;
}

/** The leaves a condition turned on, and what they say. */
function groundWords(node: TraceNode, cite: (at: string) => string): string {
  const leaves = decidingLeaves(node);
  const told = leaves.slice(0, MOST).map((leaf) => `${leafWords(leaf)}${cite(leaf.clause.at)}`);
  const rest = leaves.length > MOST ? `等 ${leaves.length} 项` : '';
  return `${told.join('；')}${rest}`;
}

/** One no settles 且; all that hold are grounds of 或. */
function decidingLeaves(node: TraceNode): readonly TraceNode[] {
  const { kind, answer, parts } = node;
  if (parts.length === 0) return [node];
  if (kind === 'not') return parts.flatMap(decidingLeaves);
  const asked = kind === 'place' ? parts.slice(1) : parts;
  const same = asked.filter((part) => part.answer === answer);
  const told = kind === 'all' && answer === NO ? same.slice(0, 1) : same;
  return told.flatMap(decidingLeaves);
}

function leafWords({
  kind,
  question,
  label,
  answer,
  value,
  operator,
  edge,
  unit,
  dataYear,
  how,
}: TraceNode): string {
  if (kind === 'inUnit' || kind === 'listed') {
    if (answer === UNKNOWN_ANSWER) return `是否${question}未知`;
    if (answer === YES) return question;
    return kind === 'inUnit' ? `不${question}` : question.replace('列入', '未列入');
  }
  if (!label) return question;
  const subject = dataYear === null ? label : `${dataYear} 年${label}`;
  if (answer === UNKNOWN_ANSWER || value === null) return `${subject}未知`;
  if (value === '无记载') return `${subject}无记载`;
  const figure = /^-?[\d,]+(\.\d+)?$/.test(value);
  const seen = figure
    ? ` ${value}${unit && ` ${unit}`}`
    : how === null
      ? `为${value}`
      : `：${value}（${how}）`;
  if (answer === YES && value === edge) return `${subject}${seen}`;
  const is = answer === YES ? operator : contraryOf.get(operator ?? '');
  const number = edge !== null && /^-?\d/.test(edge);
  return `${subject}${seen}，${is}${number ? ` ${edge} ${unit}`.trimEnd() : edge}`;
}

/** The document is named once, its clauses each time. */
function citer(docNo: string): (at: string) => string {
  let named = false;
  return (at) => {
    const words = named ? at : `${docNo} ${at}`;
    named = true;
    return `（${words}）`;
  };
}
