import { expect, it } from 'vitest';
import { firmName } from './firm-name';

it('names every firm its own name, and each says that it is a sample', () => {
  const sectors = ['工业', '服务业', '港口物流'] as const;
  const names = Array.from({ length: 6000 }, (_, i) => firmName(sectors[i % 3] ?? '工业', i));
  expect(new Set(names).size).toBe(6000);
  expect(names.filter((name) => !name.startsWith('示例') || name.includes('undefined'))).toEqual(
    [],
  );
});
