import { formatNumber } from '../../core/quantity';
import type { AnyLoss } from './export-loss';

const MOST_NAMES = 60;

/** What a file could not hold, in a few sentences: every kind once, with how many and which. */
export function sayLosses(losses: readonly AnyLoss[]): string[] {
  const byKind = new Map<AnyLoss['kind'], AnyLoss[]>();
  for (const loss of losses) {
    const alike = byKind.get(loss.kind);
    if (alike) alike.push(loss);
    else byKind.set(loss.kind, [loss]);
  }
  return [...byKind].map(([kind, alike]) => say(kind, alike));
}

function say(kind: AnyLoss['kind'], alike: readonly AnyLoss[]): string {
  const columns = some(alike.flatMap((loss) => ('column' in loss ? [loss.column] : [])));
  const rows = `${formatNumber(rowsOf(alike), 0)} 行`;
  switch (kind) {
    case 'renamed':
      return `列名改为简称：${some(alike.flatMap((loss) => (loss.kind === 'renamed' ? [`${loss.column}→${loss.as}`] : [])))}`;
    case 'sheet-renamed':
      return '工作表名称过长或含有不能用的符号，已改名';
    case 'letters':
      return `这种编码里没有的字：${some(alike.flatMap((loss) => (loss.kind === 'letters' ? loss.letters : [])))}，涉及 ${rows}`;
    case 'cut':
      return `${rows}的文字过长，已截短（${columns}）`;
    case 'rounded':
      return `${rows}的数值位数过多，已舍入（${columns}）`;
    case 'not-a-number':
      return `${rows}的内容不是数值，留空（${columns}）`;
    case 'untyped':
      return `日期写成了文字：${columns}`;
    case 'dropped':
      return `没有写入的列：${columns}`;
    case 'flattened':
      return `${rows}的内洞或多部分写成了各自的闭合线`;
    case 'without-outline':
    case 'no-outline':
      return `${rows}没有图形，没有写入`;
    case 'signs':
      return `${rows}的逗号、@ 或换行已改写（${columns}）`;
    case 'vertices':
      return `${rows}有相距不到 1 毫米的界址点，已合并`;
    case 'code-as-figure':
      return `用 Excel 打开时会被当作数字的列：${columns}`;
    case 'shapes-left-out':
      return `${rows}的图形没有写入`;
    case 'closed-up':
      return `${rows}的图形取整到 10 米后消失，没有图形`;
  }
}

/** A loss is of a row, of so many, or of a column. Several in one row are one. */
function rowsOf(losses: readonly AnyLoss[]): number {
  const single = new Set<number>();
  let counted = 0;
  for (const loss of losses) {
    if ('rows' in loss) counted += loss.rows;
    else if ('row' in loss && loss.row !== null) single.add(loss.row);
  }
  return counted + single.size;
}

function some(names: readonly string[]): string {
  const all = [...new Set(names)];
  const more = all.length > MOST_NAMES ? `等 ${all.length} 个` : '';
  return `${all.slice(0, MOST_NAMES).join('、')}${more}`;
}
