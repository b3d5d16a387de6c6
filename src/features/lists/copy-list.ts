import { notify } from '../../app/notices';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { listings, tracks } from '../../core/list/verdict';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { edgeWords } from './edge-words';

/** The rows as a sheet that pastes into Excel: what is computed and what people decided in columns of their own. */
export async function copyList(standing: ListStanding, rows: readonly number[]): Promise<void> {
  const text = [headOf(standing), ...rows.map((row) => lineOf(standing, row))]
    .map((cells) => cells.map(plain).join('\t'))
    .join('\n');
  try {
    await navigator.clipboard.writeText(text);
    notify('done', `已复制 ${formatNumber(rows.length, 0)} 行，可直接贴入 Excel。`);
  } catch {
    notify('refused', '浏览器没有允许复制，剪贴板内容没有变。', '请改用 HTTPS 或本机地址打开。');
  }
}

function headOf({ edge }: ListStanding): string[] {
  return [
    '名称',
    '责任单位',
    '行业',
    '现列为',
    '按规则',
    '考核方式',
    edge ? `${edge.label}（${edge.unit}）` : '指标',
    '标准',
    '用地面积（亩）',
    '改列理由',
  ];
}

function lineOf(standing: ListStanding, row: number): string[] {
  const { ids, listing, computed, track, decisions, units, sectors, values, areasM2 } = standing;
  const { tables } = useWorkspace.getState().ws;
  const id = ids[row] as string;
  const record = standing.table === 'parcels' ? tables.parcels.get(id) : tables.enterprises.get(id);
  const m2 = areasM2[row] as number;
  return [
    record?.name ?? '',
    units[row] ?? '',
    sectors[row] ?? '',
    listings[listing[row] as number] ?? '',
    listings[computed.listing[row] as number] ?? '',
    tracks[track[row] as number] ?? '',
    standing.edge ? formatNumber(values[row], 2) : '',
    standing.edge ? edgeWords(standing.edge) : '',
    Number.isNaN(m2) ? '未知' : formatNumber(muFromM2(m2), 2),
    decisions.get(row)?.why ?? '',
  ];
}

/** A cell that begins like a formula is made text; breaks would tear the row. */
function plain(cell: string): string {
  const flat = cell.replace(/[\t\r\n]+/g, ' ');
  return /^[=+@]|^-(?![\d.])/.test(flat) ? `'${flat}` : flat;
}
