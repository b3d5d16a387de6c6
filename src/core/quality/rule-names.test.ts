import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleName, ruleNames } from './rule-names';

it('names the rules in words, and leaves a code it does not know as it is', () => {
  expect(ruleName('shape.self-crossing')).toBe('自相交');
  expect(ruleName('area.differs')).toBe('面积不符');
  expect(ruleName('dxf.unknown-layer')).toBe('dxf.unknown-layer');
  expect(ruleName('constructor')).toBe('constructor');
});

it('every rule is explained in the guide', () => {
  const guide = readFileSync(new URL('../../../docs/guide/README.md', import.meta.url), 'utf8');
  const chapter = guide.slice(guide.indexOf('## 十六、质检'), guide.indexOf('## 十七'));
  expect(Object.values(ruleNames).filter((name) => !chapter.includes(name))).toEqual([]);
});
