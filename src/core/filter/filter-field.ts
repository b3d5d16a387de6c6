/** One thing a filter can ask about: what it is called, what it holds, and how a row answers. */
export interface FilterField {
  readonly key: string;
  /** The first is the one written out; 2022年亩均税收 is a name like any other. */
  readonly names: readonly string[];
  readonly kind: 'number' | 'text' | 'choice' | 'date';
  /** The unit `read` answers in; a figure typed with another unit of the same sort is converted. */
  readonly unit?: string;
  /** Decimals people see; `=` compares what they see. */
  readonly decimals?: number;
  readonly choices?: readonly string[];
  /** Choices that say there is nothing: 在用 of 闲置状态. `有` asks for all others. */
  readonly none?: readonly string[];
  /** Other spellings of values, each with the one `read` answers: 干览镇 → 干𬒗镇. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** Choices a word alone asks for: 规上 is no name of a parcel. Names of years and of other fields leave it out. */
  readonly bare?: readonly string[];
  /** `read` answers with several values, one a line; `=` asks whether one of them is it. */
  readonly several?: boolean;
  /** A bare word in the filter is looked for here. */
  readonly searched?: boolean;
  /** The value of a row; null is unknown. It is asked 200,000 times, so it should only look up. */
  readonly read: (row: number) => number | string | null;
}

/** A field whose name stands at a place of the text, and how much of the text it takes. */
export interface NamedField {
  readonly field: FilterField;
  readonly length: number;
}

export type FindField = (text: string, at: number) => NamedField | null;

const yearBefore = /^((?:19|20)\d{2})\s*年度?\s*/;

/** Finds the longest name that begins at a place; 2022 年度 亩均税收 is read as 2022年亩均税收. */
export function fieldFinder(fields: readonly FilterField[]): FindField {
  const named = fields.flatMap((field) => field.names.map((name) => ({ field, name: fold(name) })));
  named.sort((a, b) => b.name.length - a.name.length);
  const longest = named[0]?.name.length ?? 0;
  return (text, at) => {
    const here = fold(text.slice(at, at + longest + 12));
    const year = yearBefore.exec(here);
    const rest = year ? `${year[1]}年${here.slice(year[0].length)}` : here;
    const found = named.find(({ name }) => rest.startsWith(name));
    if (!found) return null;
    const saved = year ? year[0].length - `${year[1]}年`.length : 0;
    return { field: found.field, length: found.name.length + saved };
  };
}

/** Letters of either size are the same; only these fold, so that places in the text stay places. */
function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
