import { expect, it } from 'vitest';
import { refuseDatum, refuseLocalCrs, refuseUnknownCrs } from './refuse-crs';

it('refuses the old datums by name and asks for CGCS2000', () => {
  for (const datum of ['xian80', 'beijing54', 'new-beijing54'] as const) {
    expect(refuseDatum(datum)).toMatchObject({
      refused: `datum-${datum}`,
      now: expect.stringContaining('CGCS2000'),
    });
  }
  expect(refuseDatum('xian80')?.why).toContain('西安');
  expect(refuseDatum('beijing54')?.why).toContain('北京');
});

it('lets the readable datums pass', () => {
  expect(refuseDatum('cgcs2000')).toBeNull();
  expect(refuseDatum('wgs84')).toBeNull();
});

it('quotes what it could not read, shortened', () => {
  expect(refuseUnknownCrs('某坐标系').why).toContain('某坐标系');
  expect(refuseUnknownCrs('长'.repeat(500)).why.length).toBeLessThan(100);
  expect(refuseUnknownCrs('  ').why).toBe('文件没有说明坐标系');
  expect(refuseLocalCrs('宁波独立').why).toContain('宁波独立');
});
