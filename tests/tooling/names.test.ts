import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPO } from './repo';

const VAGUE = /^(utils?|helpers?|common|manager|types|misc|shared)(\.|$)/;

it('no file or folder under src has a name that says nothing', () => {
  const all = readdirSync(join(REPO, 'src'), { recursive: true, encoding: 'utf8' });
  const vague = all.filter((path) => VAGUE.test(path.split(/[\\/]/).pop() ?? ''));
  expect(vague).toEqual([]);
});
