import { expect, it } from 'vitest';
import { gridWords, minutesText, projectionWords } from './position-words';

it('names system, zone and central meridian', () => {
  expect(gridWords(41)).toContain('3° 带第 41 带，中央经线 123°');
  expect(gridWords(40)).toContain('中央经线 120°');
});

it('says plainly that the sheet is not drawn in it', () => {
  expect(projectionWords(30.0333)).toMatch(/Web 墨卡托.*不是高斯.*北纬 30°02′/);
});

it('carries minutes over', () => {
  expect(minutesText(29.9999)).toBe('30°00′');
});
