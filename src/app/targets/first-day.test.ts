import { expect, it } from 'vitest';
import { dayAtFirst } from './first-day';

const over = { period: { to: '2023-12-31' } };
const running = { period: { to: '2026-12-31' } };

it('is the end of what is over, and today of what still runs', () => {
  expect(dayAtFirst([over], '2025-03-01')).toBe('2023-12-31');
  expect(dayAtFirst([over, running], '2025-03-01')).toBe('2025-03-01');
  expect(dayAtFirst([], '2025-03-01')).toBe('2025-03-01');
});
