import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { encodeGbk } from '../encoding/encode-gbk';
import { ringAreaOf } from '../geojson/ring-area';
import { isUnreadable, type SourceTable, type Unreadable } from '../import/source-table';
import { readDxf } from './read-dxf';

const reading = { progress: () => undefined, stopped: () => false };

type Pair = readonly [code: number, value: string | number];

const section = (name: string, ...pairs: readonly Pair[]): Pair[] => [
  [0, 'SECTION'],
  [2, name],
  ...pairs,
  [0, 'ENDSEC'],
];
const square = (size: number, layer: string, ...more: readonly Pair[]): Pair[] => [
  [0, 'LWPOLYLINE'],
  [5, 'A1'],
  [8, layer],
  [90, 4],
  [70, 1],
  ...more,
  ...[0, size, size, 0].flatMap((x, i): Pair[] => [
    [10, x],
    [20, i < 2 ? 0 : size],
  ]),
];
const text = (x: number, y: number, value: string): Pair[] => [
  [0, 'TEXT'],
  [8, '注记'],
  [10, x],
  [20, y],
  [1, value],
];
const block = (name: string, ...pairs: readonly Pair[]): Pair[] => [
  [0, 'BLOCK'],
  [2, name],
  [10, 1],
  [20, 0],
  ...pairs,
  [0, 'ENDBLK'],
];
const insert = (name: string, ...more: readonly Pair[]): Pair[] => [
  [0, 'INSERT'],
  [8, '宗地'],
  [2, name],
  ...more,
];

function drawing(...sections: readonly (readonly Pair[])[]): string {
  return [...sections.flat(), [0, 'EOF'] as Pair].map(([a, b]) => `${a}\r\n${b}`).join('\r\n');
}

function answerTo(content: string | Uint8Array): SourceTable[] | Unreadable {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readDxf({ name: 'a.dxf', bytes }, reading);
}

function read(content: string | Uint8Array): SourceTable {
  const answer = answerTo(content);
  if (isUnreadable(answer)) throw new Error(answer.why);
  return answer[0] as SourceTable;
}

function ringsOf({ shapes }: SourceTable): number[][] {
  return (shapes ?? []).map((shape) => Array.from(shape?.polygons[0]?.[0] ?? []));
}

it('reads a drawing of GDAL: hatches with holes, and parts as rows of their own', () => {
  const table = read(new Uint8Array(readFileSync('tests/fixtures/import/dxf/dk_gdal.dxf')));
  expect(table.rows).toHaveLength(25);
  expect(table.shapes?.[4]?.polygons[0]).toHaveLength(2);
  expect(table.shapes?.[0]?.polygons[0]?.[0]?.[0]).toBeCloseTo(41391970, 3);
});

it('reads closed lines with layer, text within and what survey programs tie to them', () => {
  const cass: Pair[] = [
    [1001, 'SOUTH'],
    [1000, '300000'],
    [1000, '001'],
    [1000, '甲厂'],
  ];
  const table = read(
    drawing(
      section(
        'ENTITIES',
        ...square(100, '宗地'),
        ...cass,
        ...square(10, '建筑'),
        ...text(5, 5, '办公楼'),
        ...text(50, 50, '甲厂\\U+3DB2'),
        ...text(50, 60, '12亩'),
        ...text(500, 60, '图名'),
      ),
    ),
  );
  expect(table.columns).toEqual(['图层', '文字', '实体', '句柄', '扩展1', '扩展2', '扩展3']);
  expect(table.rows).toEqual([
    ['宗地', '甲厂㶲；12亩', 'LWPOLYLINE', 'A1', '300000', '001', '甲厂'],
    ['建筑', '办公楼', 'LWPOLYLINE', 'A1', null, null, null],
  ]);
  expect(table.notes.map(({ why }) => why)).toEqual(['有 1 个文字不在任何闭合线内，没有读入。']);
});

it('turns bulges into chords within a millimetre', () => {
  const half: Pair[] = [
    [0, 'LWPOLYLINE'],
    [8, '0'],
    [70, 1],
    ...([-50, 50] as const).flatMap((x): Pair[] => [
      [10, x],
      [20, 0],
      [42, 1],
    ]),
    [0, 'CIRCLE'],
    [8, '0'],
    [10, 0],
    [20, 0],
    [40, 50],
  ];
  const table = read(drawing(section('ENTITIES', ...half)));
  for (const ring of ringsOf(table)) {
    expect(ringAreaOf(Float64Array.from(ring))).toBeCloseTo(Math.PI * 2500, 0);
    for (let i = 0; i < ring.length; i += 2) {
      const [x = 0, y = 0, x2 = 0, y2 = 0] = [ring[i], ring[i + 1], ...ring.slice(i + 2, i + 4)];
      expect(Math.hypot(x, y)).toBeCloseTo(50, 6);
      if (i + 2 < ring.length) {
        expect(Math.hypot((x + x2) / 2, (y + y2) / 2)).toBeGreaterThan(50 - 0.001001);
      }
    }
  }
  expect(table.rows).toHaveLength(2);
});

it('bulges to the right side', () => {
  const pairs: Pair[] = [
    [0, 'LWPOLYLINE'],
    [70, 1],
    [10, 0],
    [20, 0],
    [42, 1],
    [10, 10],
    [20, 0],
    [10, 5],
    [20, 8],
  ];
  // Against the clock: a positive bulge swells to the right of the way, here downwards.
  const [ring = []] = ringsOf(read(drawing(section('ENTITIES', ...pairs))));
  const lowest = Math.min(...ring.filter((_, i) => i % 2 === 1));
  expect(lowest).toBeCloseTo(-5, 2);
});

it('puts blocks in with scale, turn, base, rows and columns, blocks within blocks', () => {
  const blocks = section(
    'BLOCKS',
    ...block('内', ...square(1, '0'), ...text(0.5, 0.5, '号')),
    ...block('外', ...insert('内', [10, 1], [20, 0])),
  );
  const entities = section(
    'ENTITIES',
    ...insert('内', [10, 100], [20, 0], [41, 2], [42, 3], [50, 90]),
    ...insert('外', [10, 0], [20, 0], [70, 2], [44, 50]),
  );
  const table = read(drawing(blocks, entities));
  expect(
    ringsOf(table).map((ring) => ring.map((value) => Math.round(value * 1e6) / 1e6 + 0)),
  ).toEqual([
    [100, -2, 100, 0, 97, 0, 97, -2],
    [-1, 0, 0, 0, 0, 1, -1, 1],
    [49, 0, 50, 0, 50, 1, 49, 1],
  ]);
  expect(table.rows.map(([layer, name]) => [layer, name])).toEqual([
    ['宗地', '号'],
    ['宗地', '号'],
    ['宗地', '号'],
  ]);
});

it('mirrors what is drawn from behind', () => {
  const [ring] = ringsOf(read(drawing(section('ENTITIES', ...square(2, '0', [230, -1])))));
  expect(ring?.map((value) => value + 0)).toEqual([0, 0, -2, 0, -2, 2, 0, 2]);
});

it('tells of lines that are open or loose, and of blocks that hold themselves', () => {
  const open: Pair[] = square(5, '道路').map(([code, value]) => [code, code === 70 ? 0 : value]);
  const blocks = section('BLOCKS', ...block('环', ...insert('环')));
  const entities = section(
    'ENTITIES',
    ...square(9, '宗地'),
    ...open,
    [0, 'LINE'],
    [8, '道路'],
    ...insert('环'),
    ...insert('无'),
  );
  const told = read(drawing(blocks, entities)).notes.map(({ why }) => why);
  expect(told[0]).toContain('未闭合的多段线 1 个（图层：道路）');
  expect(told[1]).toContain('零散的直线、圆弧 1 个');
  expect(told[2]).toContain('块“环、无”没有定义或套入自身');
});

it('refuses blocks of blocks that draw without end', () => {
  const nested = Array.from({ length: 9 }, (_, i) =>
    block(`B${i}`, ...Array.from({ length: 10 }, () => insert(`B${i + 1}`)).flat()),
  );
  const last = block('B9', ...square(1, '0'));
  const text9 = drawing(
    section('BLOCKS', ...nested.flat(), ...last),
    section('ENTITIES', ...insert('B0')),
  );
  expect((answerTo(text9) as Unreadable).why).toContain('200 万');
});

it('reads a hatch once where a line is drawn around it', () => {
  const hatch: Pair[] = [
    [0, 'HATCH'],
    [8, '填充'],
    [10, 0],
    [20, 0],
    [91, 1],
    [92, 7],
    [72, 0],
    [73, 1],
    [93, 4],
    ...square(9, '').filter(([code]) => code === 10 || code === 20),
    [97, 0],
  ];
  const table = read(drawing(section('ENTITIES', ...hatch, ...square(9, '宗地'))));
  expect(table.rows.map(([layer]) => layer)).toEqual(['宗地']);
  expect(read(drawing(section('ENTITIES', ...hatch))).rows.map(([layer]) => layer)).toEqual([
    '填充',
  ]);
});

it('reads letters by the code page, and by the version', () => {
  const head = (version: string) =>
    section('HEADER', [9, '$ACADVER'], [1, version], [9, '$DWGCODEPAGE'], [3, 'ANSI_936']);
  const body = section('ENTITIES', ...square(9, '新碶宗地'));
  const old = read(encodeGbk(drawing(head('AC1015'), body)).bytes);
  expect(old.rows[0]?.[0]).toBe('新碶宗地');
  expect(old.encoding).toEqual({ name: 'GB18030', from: 'stated' });
  const late = read(drawing(head('AC1027'), body));
  expect(late.rows[0]?.[0]).toBe('新碶宗地');
  expect(late.encoding?.name).toBe('UTF-8');
});

it('says what other drawings are, and where one breaks off', () => {
  const whyOf = (content: string) => (answerTo(content) as Unreadable).why;
  expect(whyOf('AC1032\0\0\0')).toContain('DWG');
  expect(whyOf('AutoCAD Binary DXF\r\n\u001a\0')).toContain('二进制 DXF');
  expect(whyOf(drawing(section('ENTITIES')))).toContain('没有闭合的多段线');
  expect(whyOf('宗地')).toContain('第 1 行');
  const whole = drawing(section('ENTITIES', ...square(9, '宗地'), ...square(8, '宗地')));
  const table = read(whole.slice(0, -60));
  expect(table.notes[0]).toMatchObject({ severity: 'error' });
});
