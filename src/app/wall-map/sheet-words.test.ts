import { afterEach, expect, it } from 'vitest';
import { legendOf } from '../../core/theme/legend';
import { themes } from '../../core/theme/themes';
import { emptyWorkspace } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { firstView, useSession } from '../session';
import { useWorkspace } from '../workspace-store';
import { sheetWords } from './sheet-words';
import { firstChoice } from './wall-map-choice';

const days = { today: '2026-11-21', changed: '2026-11-20' };

const info = {
  id: 'w',
  name: '定海区示例',
  districtCode: '330902',
  districtName: '定海区',
  zone: 41,
  sample: true,
  createdAt: '',
};

function show(kept: Uint8Array | null = null) {
  const classes = Uint8Array.of(0, 1, 2, 2);
  const areas = Float64Array.of(2000, 2000, 4000, Number.NaN);
  const legend = legendOf(themes.taxPerMu, classes, areas, kept);
  const side = { ...useAnalysis.getState().side, theme: 'taxPerMu', year: '2022', legend } as const;
  useAnalysis.setState({ side, kept, keptCount: kept ? 2 : 4, units: null, filterFault: null });
  useWorkspace.setState({ info, ws: { ...emptyWorkspace(), head: 12 } });
}

afterEach(() => useSession.setState(firstView));

it('says what the screen says: classes with 宗 and 亩, their sum, year, source and days', () => {
  show();
  const words = sheetWords(firstChoice(), days);
  expect(words.title).toBe('定海区工业用地亩均税收图（2022 年）');
  expect(words.legend.total).toEqual({ label: '合计', count: '4', mu: '12.00' });
  expect(words.legend.lines.at(-1)).toMatchObject({ label: '无数据', noData: true, count: '1' });
  expect(words.legend.notes.join('')).toContain('1 宗没有图形');
  const notes = words.notes.map(({ text }) => text).join('\n');
  for (const part of ['第 12 号改动', '示例数据（虚构）', '2022 年', '2026-11-20', 'GSHHG'])
    expect(notes).toContain(part);
  expect(words.sample).toBe(true);
});

it('says what is set aside', () => {
  show(Uint8Array.of(1, 1, 0, 0));
  useSession.setState({ filter: '亩均税收 < 3' });
  const words = sheetWords(firstChoice(), days);
  expect(words.aside).toBe(true);
  expect(words.subtitle).toContain('筛选：亩均税收 < 3');
  expect(words.legend.total).toMatchObject({ label: '筛选后', count: '2' });
  const key = themes.taxPerMu.classes[2]?.key ?? '';
  useSession.setState({ filter: '', isolated: [key] });
  show();
  const apart = sheetWords(firstChoice(), days);
  expect(apart.legend.lines).toHaveLength(1);
  expect(apart.legend.total).toMatchObject({ label: '突出合计', count: '2', mu: '6.00' });
});
