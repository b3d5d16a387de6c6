import type { RawPoints } from './raw-plot';

const FIGURE = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;

/** 点号,圈号,X,Y with commas of any width, tabs or blanks between; some leave the ring number out, some add a height. */
export function isPoint(fields: readonly string[]): boolean {
  const count = fields.length;
  return count >= 3 && count <= 5 && /^[A-Za-z]{0,3}-?\d{1,9}$/.test(fields[0] ?? '');
}

/** Coordinates that are no figures are kept as NaN, so that the record is refused with its line. */
export function addPoint(fields: readonly string[], line: number, into: RawPoints): void {
  const at = fields.length === 3 ? 1 : 2;
  into.labels.push((fields[0] ?? '').replace(/^[A-Za-z]+/, ''));
  into.rings.push(at === 2 ? (fields[1] ?? '') : '1');
  into.first.push(figure(fields[at]));
  into.second.push(figure(fields[at + 1]));
  into.lines.push(line);
}

export function pointFields(line: string): string[] {
  const separator = line.includes(',') || line.includes('，') ? /[,，]/ : /\s+/;
  const fields = line.split(separator).map((field) => field.trim());
  while (fields.length > 3 && fields.at(-1) === '') fields.pop();
  return fields;
}

function figure(text: string | undefined): number {
  return text !== undefined && FIGURE.test(text) ? Number(text) : Number.NaN;
}
