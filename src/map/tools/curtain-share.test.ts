import { describe, expect, it } from 'vitest';
import { shareAt, shareByKey } from './curtain-share';

describe('where the curtain hangs', () => {
  it('is where the pointer is, and never beyond the map', () => {
    expect(shareAt(350, 100, 1000)).toBe(0.25);
    expect(shareAt(20, 100, 1000)).toBe(0);
    expect(shareAt(2000, 100, 1000)).toBe(1);
    expect(shareAt(10, 0, 0)).toBe(0.5);
  });

  it('moves by the keys of a slider', () => {
    expect(shareByKey(0.5, 'ArrowLeft', false)).toBe(0.49);
    expect(shareByKey(0.5, 'ArrowRight', true)).toBe(0.6);
    expect(shareByKey(0.95, 'PageUp', false)).toBe(1);
    expect(shareByKey(0.05, 'PageDown', false)).toBe(0);
    expect(shareByKey(0.5, 'Home', false)).toBe(0);
    expect(shareByKey(0.5, 'End', false)).toBe(1);
    expect(shareByKey(0.5, 'a', false)).toBeNull();
  });
});
