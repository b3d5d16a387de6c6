import { expect, it } from 'vitest';
import { seedOf } from './seeded-text';

it('gives each text its own seed, the same every time', () => {
  expect(seedOf('330902', '盐仓')).toBe(seedOf('330902', '盐仓'));
  expect(seedOf('330902', '盐仓')).not.toBe(seedOf('330902', '白泉'));
  expect(seedOf('a', 1)).not.toBe(seedOf('a1'));
  expect(seedOf('')).toBeGreaterThanOrEqual(0);
});
