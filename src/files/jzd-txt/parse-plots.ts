import { MOST_ROWS, MOST_VERTICES } from '../import/limits';
import { addPoint, isPoint, pointFields } from './point-line';
import type { RawPlot } from './raw-plot';

/** Records under one [属性描述]; files glued together have several. */
export interface PlotSection {
  readonly stated: Readonly<Record<string, string>>;
  readonly plots: readonly RawPlot[];
  /** Lines before the first record that say nothing we know. */
  readonly strange: readonly { readonly line: number; readonly text: string }[];
}

interface OpenSection {
  stated: Record<string, string>;
  plots: RawPlot[];
  strange: { line: number; text: string }[];
}

export class TooLarge extends Error {}

const MOST_STRANGE = 100;

/** The sections of a boundary file. `between` is asked once in a while; reading ends early once it answers true. */
export function parsePlots(text: string, between: (share: number) => boolean): PlotSection[] {
  const sections: OpenSection[] = [];
  let section = open(sections);
  let plot: RawPlot | null = null;
  let points = 0;
  let plots = 0;
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const raw = text.slice(at, end).trim();
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    line++;
    if ((line & 0x3fff) === 0 && between(at / text.length)) return [];
    if (raw === '') continue;
    const title = sectionTitle(raw);
    if (title !== null) {
      if (title === '属性描述' && section.plots.length > 0) section = open(sections);
      plot = null;
      continue;
    }
    const statement = plot === null ? readStatement(raw) : null;
    if (statement) {
      section.stated[statement[0]] = statement[1];
      continue;
    }
    const point = endsWithAt(raw) ? null : pointFields(raw);
    if (point && isPoint(point)) {
      if (++points > MOST_VERTICES) throw new TooLarge(`超过 ${MOST_VERTICES} 个界址点`);
      if (!plot) {
        plot = newPlot(line, null);
        section.plots.push(plot);
      }
      addPoint(point, line, plot.points);
    } else if (isHeadLine(raw)) {
      if (++plots > MOST_ROWS) throw new TooLarge(`超过 ${MOST_ROWS} 个地块`);
      plot = newPlot(line, headFields(raw));
      section.plots.push(plot);
    } else {
      const strange = plot?.strange ?? section.strange;
      if (strange.length < MOST_STRANGE) strange.push({ line, text: raw.slice(0, 60) });
    }
  }
  return sections;
}

function open(sections: OpenSection[]): OpenSection {
  const section: OpenSection = { stated: {}, plots: [], strange: [] };
  sections.push(section);
  return section;
}

function newPlot(line: number, fields: readonly string[] | null): RawPlot {
  const points = { labels: [], rings: [], first: [], second: [], lines: [] };
  return { line, fields, points, strange: [] };
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

function sectionTitle(line: string): string | null {
  return /^[[【［]\s*([^\]】］]{1,20}?)\s*[\]】］]$/.exec(line)?.[1] ?? null;
}

function readStatement(line: string): readonly [string, string] | null {
  const found = /^([\p{Script=Han}A-Za-z（）()]{1,20})\s*[=＝:：]\s*(.*)$/u.exec(line);
  return found ? [found[1] ?? '', (found[2] ?? '').trim()] : null;
}

/** A record begins where a line ends in @, or where one of its fields says 面 and it has too many for a point. */
function isHeadLine(line: string): boolean {
  if (endsWithAt(line)) return true;
  const fields = headFields(line);
  return fields.length >= 6 && fields.slice(2, 6).some((field) => /^[面线点]$/.test(field));
}

function endsWithAt(line: string): boolean {
  return /[@＠][,，\s]*$/.test(line);
}

/** Commas should be narrow. Wide ones part the fields only where there are no others: a name may hold one. */
function headFields(line: string): readonly string[] {
  const at = endsWithAt(line)
    ? Math.max(line.lastIndexOf('@'), line.lastIndexOf('＠'))
    : line.length;
  const plain = line.slice(0, at).replace(/[,，]$/, '');
  const narrow = plain.split(',');
  const fields = narrow.length >= 5 ? narrow : plain.split(/[,，\t]/);
  return fields.map((field) => field.trim());
}
