import { attributeOf, scanXml, XmlFault } from '../xml/scan-xml';
import type { Workbook } from './cell-value';
import { type Grid, Unfit } from './grid';
import { openPackage, type Package } from './open-package';
import { readSharedStrings } from './read-shared-strings';
import { readSheet } from './read-sheet';
import { readStyles } from './read-styles';

export interface NamedGrid {
  readonly name: string;
  readonly grid: Grid;
}

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

/** Every sheet of cells in an .xlsx, hidden ones too; charts and dialogs are no tables. */
export function readWorkbook(
  bytes: Uint8Array,
  between: (share: number) => void,
): readonly NamedGrid[] {
  const parts = openPackage(bytes);
  explainOthers(parts);
  const main = targetOf(parts, '_rels/.rels', '', 'officeDocument') ?? 'xl/workbook.xml';
  const { sheets, from1904 } = readSheetList(readable(parts, main));
  const base = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = `${base}_rels/${main.slice(base.length)}.rels`;
  const optional = (type: string) => {
    const name = targetOf(parts, relations, base, type);
    return name === null ? null : parts.open(name);
  };
  const book: Workbook = {
    strings: inPart('共享文字', () => readSharedStrings(optional('sharedStrings'))),
    shapes: inPart('样式', () => readStyles(optional('styles'))),
    from1904,
  };
  const targets = relationsIn(parts, relations, base);
  const found: NamedGrid[] = [];
  sheets.forEach((sheet, index) => {
    const target = targets.find(({ id }) => id === sheet.id);
    if (target?.type !== 'worksheet') return;
    const part = readable(parts, target.name);
    const grid = inPart(`工作表“${sheet.name}”`, () =>
      readSheet(part, book, (share) => between((index + share) / sheets.length)),
    );
    const why = '这张工作表是隐藏的，也读入了';
    const notes = sheet.isHidden
      ? [...grid.notes, { severity: 'notice' as const, row: null, field: null, why }]
      : grid.notes;
    found.push({ name: sheet.name, grid: { ...grid, notes } });
  });
  return found;
}

function explainOthers(parts: Package): void {
  const now = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。';
  if (parts.has('xl/workbook.bin')) throw new Unfit('是二进制工作簿（.xlsb）', now);
  if (parts.has('content.xml') && parts.has('mimetype')) throw new Unfit('是 ODS 电子表格', now);
  if (parts.has('word/document.xml')) throw new Unfit('是 Word 文档，不是表格', now);
  if (!parts.has('xl/workbook.xml') && !parts.has('[content_types].xml')) {
    throw new Unfit(
      '压缩文件里没有 Excel 工作簿',
      '请选择 .xlsx 文件，或先解压后再导入其中的文件。',
    );
  }
}

function readable(parts: Package, name: string): Uint8Array {
  const bytes = parts.open(name.toLowerCase());
  if (bytes) return bytes;
  throw new Unfit(`缺少 ${name}，文件已损坏`, '请用 Excel 或 WPS 打开并另存后再导入。');
}

function inPart<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    throw new Unfit(
      `${what}${fault.message}，文件已损坏`,
      '请用 Excel 或 WPS 打开并另存后再导入。',
    );
  }
}

function readSheetList(bytes: Uint8Array) {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  inPart('工作表目录', () =>
    scanXml(bytes, {
      listening: false,
      text: () => {},
      close: () => {},
      open(name, attributes) {
        if (name === 'workbookPr') {
          from1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
        }
        if (name !== 'sheet') return;
        const state = attributeOf(attributes, 'state') ?? 'visible';
        sheets.push({
          name: attributeOf(attributes, 'name') ?? '',
          id: attributeOf(attributes, 'id') ?? '',
          isHidden: state !== 'visible',
        });
      },
    }),
  );
  return { sheets, from1904 };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

function relationsIn(parts: Package, name: string, base: string): readonly Relation[] {
  const bytes = parts.open(name.toLowerCase());
  const found: Relation[] = [];
  if (!bytes) return found;
  inPart('文件关系表', () =>
    scanXml(bytes, {
      listening: false,
      text: () => {},
      close: () => {},
      open(element, attributes) {
        if (element !== 'Relationship') return;
        const target = attributeOf(attributes, 'Target') ?? '';
        found.push({
          id: attributeOf(attributes, 'Id') ?? '',
          type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
          name: resolved(base, target),
        });
      },
    }),
  );
  return found;
}

function targetOf(parts: Package, name: string, base: string, type: string): string | null {
  const relation = relationsIn(parts, name, base).find((one) => one.type === type);
  return relation ? relation.name.toLowerCase() : null;
}

function resolved(base: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : base + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
