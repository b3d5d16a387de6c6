import type { Cell } from '../import/source-table';

/** The fields of a record in their order; the last five stand in files of land consolidation only. */
export const FIELDS = [
  '界址点数',
  '地块面积（公顷）',
  '地块编号',
  '地块名称',
  '记录图形属性',
  '图幅号',
  '地块用途',
  '地类编码',
] as const;
const MORE_FIELDS = ['图斑类型', '地类', '改造前质量等别', '改造后质量等别', '备注'] as const;

export const COUNT = 0;
export const AREA = 1;
export const KIND = 4;

/** Fields where they belong: some files leave the count of points out, which shows by where 面 stands. */
export function alignFields(fields: readonly string[]): readonly string[] {
  const kind = fields.findIndex((field) => /^[面线点]$/.test(field));
  return kind === KIND - 1 ? ['', ...fields] : fields;
}

/** Names of the columns, as many as any record of the file has fields. */
export function columnNames(most: number): string[] {
  const names: string[] = [...FIELDS];
  for (let i = FIELDS.length; i < most; i++) {
    names.push(
      MORE_FIELDS[i - FIELDS.length] ?? `附加字段${i - FIELDS.length - MORE_FIELDS.length + 1}`,
    );
  }
  return names;
}

export interface StatedArea {
  /** In hectares, or the text where it is no figure. */
  readonly cell: Cell;
  /** Words about a unit that is not the one the format asks for. */
  readonly oddity: string | null;
}

const PER_HECTARE: Readonly<Record<string, number>> = { 公顷: 1, 平方米: 10_000, 亩: 15 };
/** How far a stated figure may be from the outline and still tell its unit. */
const TOLERANCE = 0.2;

/** The format has hectares. Some write square metres or 亩, with the word or without: then the outline tells. */
export function readArea(text: string, planeM2: number | null): StatedArea {
  if (text === '') return { cell: null, oddity: null };
  const found = /^([\d.]+)\s*(公顷|ha|平方米|㎡|m2|m²|亩)?$/i.exec(text);
  const figure = Number(found?.[1]);
  if (!found || !Number.isFinite(figure)) return { cell: text, oddity: `面积“${text}”不是数字` };
  const word = wordOf(found[2]);
  const unit = word ?? unitByOutline(figure, planeM2);
  if (unit === '公顷') return { cell: figure, oddity: null };
  const ground = word ? '写明' : '对照图形';
  return {
    cell: Number((figure / (PER_HECTARE[unit] ?? 1)).toPrecision(12)),
    oddity: `面积 ${figure} ${ground}是${unit}，已折算为公顷`,
  };
}

function wordOf(word: string | undefined): string | null {
  if (word === undefined) return null;
  if (/^(公顷|ha)$/i.test(word)) return '公顷';
  return word === '亩' ? '亩' : '平方米';
}

function unitByOutline(figure: number, planeM2: number | null): string {
  if (planeM2 === null || planeM2 === 0) return '公顷';
  const fits = Object.entries(PER_HECTARE).find(
    ([, per]) => Math.abs((figure / per) * 10_000 - planeM2) <= planeM2 * TOLERANCE,
  );
  return fits?.[0] ?? '公顷';
}
