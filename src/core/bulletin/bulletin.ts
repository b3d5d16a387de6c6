/** How a cell is shown and what kind of value a spreadsheet keeps for it. */
export type ColumnKind = 'text' | 'number' | 'percent' | 'points' | 'day';

export interface BulletinColumn {
  /** A head over this and its neighbours of the same group: a sector. */
  readonly group?: string;
  readonly title: string;
  readonly kind: ColumnKind;
  /** Part of the table's width. */
  readonly width: number;
}

/** One cell as it is read, with the number behind it; null where there is none, as behind a dash. */
export interface BulletinCell {
  readonly text: string;
  readonly value: number | null;
  /** 亩, 家, %; empty of text. */
  readonly unit: string;
}

/** How a cell of the last row comes from the rest, so that a spreadsheet can work it out again. */
export type TotalFormula =
  | { readonly kind: 'sum' }
  /** Two columns of the same row, by their place. */
  | { readonly kind: 'quotient'; readonly of: number; readonly by: number }
  | { readonly kind: 'rest'; readonly of: number; readonly less: number };

export interface TotalCell extends BulletinCell {
  readonly formula?: TotalFormula;
}

export interface BulletinTable {
  readonly kind: 'table';
  /** 表 1 …; a sheet of the workbook is named after it. */
  readonly title: string;
  readonly sheet: string;
  /** 单位：亩. */
  readonly units: string;
  readonly columns: readonly BulletinColumn[];
  readonly rows: readonly (readonly BulletinCell[])[];
  readonly total: readonly TotalCell[] | null;
  /** Rows on paper where that is not all; a workbook has all of them. */
  readonly most?: number;
}

export interface BulletinHeading {
  readonly kind: 'heading';
  /** 1 is 一、, 2 is （一）. */
  readonly level: 1 | 2;
  readonly text: string;
}

export interface BulletinParagraph {
  readonly kind: 'paragraph';
  /** The beginning that stands out: 1. and a name. */
  readonly lead?: string;
  readonly text: string;
}

export type BulletinPart = BulletinHeading | BulletinParagraph | BulletinTable;

/** The monthly bulletin as its readers see it, in order; paper, workbook and preview are written from this alone. */
export interface Bulletin {
  readonly title: string;
  /** 示例数据（虚构）; empty of real data. */
  readonly mark: string;
  readonly addressee: string;
  readonly parts: readonly BulletinPart[];
  /** Empty where nobody filled it in. */
  readonly issuer: string;
  /** 2021年8月5日. */
  readonly madeOn: string;
  /** Under the map on the last page; empty without one. */
  readonly caption: string;
}

/** The picture of the map. */
export interface BulletinPicture {
  /** PNG. */
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

export function tablesOf({ parts }: Pick<Bulletin, 'parts'>): readonly BulletinTable[] {
  return parts.filter((part) => part.kind === 'table');
}
