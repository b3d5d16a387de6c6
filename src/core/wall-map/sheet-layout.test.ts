import { describe, expect, it } from 'vitest';
import { paperNames, paperSize } from './paper';
import { lineKeys, SAMPLE_WORDS, type SheetContent } from './sheet-content';
import { layOutSheet } from './sheet-layout';
import type { SheetMark } from './sheet-mark';
import { textWidth } from './text-width';

const content: SheetContent = {
  title: '定海区亩均税收图',
  subtitle: '2022 年 · 万元/亩 · 筛选：亩均税收 < 3 且 用途 = 工业',
  secret: '内部资料',
  watermark: '示例单位 内部使用',
  sample: true,
  legend: {
    title: '亩均税收（万元/亩）',
    lines: Array.from({ length: 10 }, (_, i) => ({
      label: i === 9 ? '无数据' : `${i}–${i + 1}`,
      color: '#5d182b',
      noData: i === 9,
      count: '1,234',
      mu: '123,456.78',
    })),
    total: { label: '合计', count: '12,340', mu: '1,234,567.80' },
    notes: ['另有 12 宗没有图形，计入宗数，不计入亩数。'],
  },
  units: {
    title: '亩均税收低于 3 万元的用地占比（%）',
    classes: ['无数据', '< 10', '10–20', '20–30', '30–40', '40–50', '≥ 50'].map((label) => ({
      label,
      color: '#a93622',
    })),
  },
  hatched: true,
  aside: true,
  lines: lineKeys,
  zone: 41,
  notes: [
    {
      name: '数据来源',
      text: '本工作区“定海区示例”，数据版本第 128 号改动；底图：海岸线 GSHHG，界线、道路为示意',
    },
    { name: '数据日期', text: '税收等逐年数为 2022 年；台账更新至 2026-11-21' },
    { name: '制图', text: '示例科室　2026-11-21' },
  ],
};

const sheets = paperNames.flatMap((name) =>
  (['landscape', 'portrait'] as const).map((way) => [name, way] as const),
);

describe.each(sheets)('%s %s', (name, way) => {
  const paper = paperSize(name, way);
  const { marks, frame } = layOutSheet(paper, content, { scale: 83_471, lat: 30.03 });

  it('holds all of its furniture, nothing cut, nothing on top of the map that is not meant to be', () => {
    for (const mark of marks) {
      const box = boxOfMark(mark);
      expect(box.left, JSON.stringify(mark)).toBeGreaterThan(3);
      expect(box.right, JSON.stringify(mark)).toBeLessThan(paper.widthMm - 3);
      expect(box.top, JSON.stringify(mark)).toBeGreaterThan(3);
      expect(box.bottom, JSON.stringify(mark)).toBeLessThan(paper.heightMm - 3);
    }
  });

  it('says all there is to say', () => {
    const words = marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
    for (const part of [
      content.title,
      content.subtitle,
      '内部资料',
      SAMPLE_WORDS,
      '123,456.78 亩',
      '无数据',
      '已认定闲置',
      '整治区块',
      '比例尺 约 1:83,500',
      '北',
      '中央经线 123°',
      'Web 墨卡托',
      '示例科室',
    ])
      expect(words.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''));
  });

  it('leaves most of the sheet to the map, and letters that can be read', () => {
    const share = (frame.width * frame.height) / (paper.widthMm * paper.heightMm);
    expect(share).toBeGreaterThan(0.45);
    // Six points and a half is what a printed statistical table uses.
    const sizes = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : []));
    expect(Math.min(...sizes)).toBeGreaterThan(1.5);
  });

  it('puts no words upon other words', () => {
    const texts = marks.filter((mark) => mark.kind === 'text' && !mark.turn);
    const boxes = texts.map(boxOfMark);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        expect(across > 0.5 && down > 0.3, JSON.stringify([texts[i], a, b])).toBe(false);
      }
    });
  });
});

it('words that are left empty leave no trace', () => {
  const plain = { ...content, secret: '', watermark: '', sample: false, units: null };
  const { marks } = layOutSheet(paperSize('A3', 'landscape'), plain, { scale: 10_000, lat: 30 });
  const words = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  expect(words).not.toContain('');
  expect(words.join('')).not.toMatch(/内部|示例数据|单位着色/);
  expect(words).toContain('比例尺 1:10,000');
});

function boxOfMark(mark: SheetMark) {
  if (mark.kind === 'rect')
    return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
  if (mark.kind !== 'text') {
    const [xs, ys] = [mark.points.map(([x]) => x), mark.points.map(([, y]) => y)];
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  }
  const wide = textWidth(mark.text, mark.size);
  const start = { start: 0, middle: 0.5, end: 1 }[mark.anchor ?? 'start'] * wide;
  const turned = mark.turn ? Math.abs(Math.sin((mark.turn * Math.PI) / 180)) * wide * 0.5 : 0;
  return {
    left: mark.x - start,
    right: mark.x - start + wide,
    top: mark.y - mark.size * 0.88 - turned,
    bottom: mark.y + mark.size * 0.2 + turned,
  };
}
