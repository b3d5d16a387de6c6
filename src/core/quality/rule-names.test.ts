import { expect, it } from 'vitest';
import { ruleName } from './rule-names';

it('names the rules in words, and leaves a code it does not know as it is', () => {
  expect(ruleName('shape.self-crossing')).toBe('自相交');
  expect(ruleName('area.differs')).toBe('面积不符');
  expect(ruleName('dxf.unknown-layer')).toBe('dxf.unknown-layer');
  expect(ruleName('constructor')).toBe('constructor');
});
