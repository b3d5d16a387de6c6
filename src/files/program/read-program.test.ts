import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packCases } from '../../../tests/builders/program-cases';
import { aPack, packDocument } from '../../../tests/builders/program-pack';
import { putAt, type Step } from '../../core/program/pack-path';
import { openProgram } from './open-program';
import type { ProgramTexts } from './program-texts';
import { readProgram } from './read-program';
import { writeProgram } from './write-program';

const pack = aPack();
const texts: ProgramTexts = {
  program: JSON.stringify(pack, null, 2),
  document: packDocument,
  cases: packCases,
};
const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});
const three = (patch: Partial<ProgramTexts> = {}) => {
  const all = { ...texts, ...patch };
  return [
    file('program.json', all.program),
    file('document.txt', all.document),
    file('cases.csv', all.cases),
  ];
};
const changed = (steps: readonly Step[], part: unknown) =>
  three({ program: JSON.stringify(putAt(pack, steps, part), null, 2) });

describe('opens a pack', () => {
  const zipped = (folder: string, more: Record<string, Uint8Array> = {}) =>
    zipSync({
      ...Object.fromEntries(three().map(({ name, bytes }) => [folder + name, bytes])),
      ...more,
    });

  it.each([
    ['of three files', three()],
    ['of three files in any order, with byte order marks', marked()],
    ['of a zip', [file('方案.zip', zipped(''))]],
    ['of a zip of its folder', [file('方案.zip', zipped('示例 2021/'))]],
    [
      'of a zip with leftovers',
      [
        file(
          'a.zip',
          zipped('a/', { '__MACOSX/a/._program.json': strToU8('x'), 'a/说明.docx': strToU8('x') }),
        ),
      ],
    ],
    ['it wrote itself', [file('a.zip', writeProgram(pack.id, texts))]],
    ['of one JSON file', [file('方案包.json', JSON.stringify({ ...texts, program: pack }))]],
  ])('%s', (_, files) => {
    const read = readProgram(files);
    if (!('ok' in read)) throw new Error(JSON.stringify(read.faults));
    expect(read.ok.pack).toEqual(pack);
    expect(read.ok.document).toBe(packDocument);
    expect(read.ok.cases).toHaveLength(39);
    // What is stored opens again.
    expect(openProgram(read.ok.texts)).toEqual(read);
  });

  function marked() {
    return three()
      .toReversed()
      .map(({ name, bytes }) =>
        file(`C:\\方案\\${name}`, Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)),
      );
  }
});

type Bad = readonly [what: string, files: ReturnType<typeof three>, path: string, why: string];

const zip = writeProgram(pack.id, texts);
const bytes = (name: string, content: Uint8Array) =>
  three().map((one) => (one.name === name ? file(name, content) : one));

const broken: readonly Bad[] = [
  ['a zip cut in half', [file('a.zip', zip.slice(0, zip.length / 2))], 'a.zip', '不完整'],
  ['a zip with damaged bytes', [file('a.zip', scratched())], '', ''],
  ['a zip of something else', [file('a.zip', zipSync({ a: strToU8('x') }))], 'cases.csv', '缺少'],
  [
    'a zip that swells',
    [file('a.zip', zipSync({ 'program.json': new Uint8Array(20 * 2 ** 20) }))],
    'a.zip',
    '解压后超过 16 MB',
  ],
  [
    'a zip with two packs',
    [file('a.zip', zipSync({ 'a/cases.csv': strToU8('x'), 'b/cases.csv': strToU8('x') }))],
    'b/cases.csv',
    '有两个',
  ],
  ['a file too few', three().slice(1), 'program.json', '缺少'],
  ['a foreign file', [...three(), file('方案.docx', 'x')], '方案.docx', '应为'],
  ['no file', [], 'program.json', '缺少'],
  ['10 MB', bytes('program.json', new Uint8Array(10 * 2 ** 20 + 1)), 'program.json', '10 MB'],
  ['a file of 17 MB', [file('a.json', new Uint8Array(17 * 2 ** 20))], 'a.json', '16 MB'],
  ['a text of 2 MB', three({ document: '亩'.repeat(700_000) }), 'document.txt', '2 MB'],
  ['another encoding', bytes('cases.csv', Uint8Array.of(0xb0, 0xb8)), 'cases.csv', 'UTF-8'],
  ['broken JSON', three({ program: '{\n"id": "a",\n"b"\n}' }), 'program.json', '第 4 行'],
  ['one broken JSON file', [file('a.json', '{\n"program": }')], 'a.json', '第 2 行'],
  ['one JSON file without text', [file('a.json', '{"program": {}}')], 'a.json', 'document'],
  ['one JSON file without cases', [file('a.json', '{"program":{},"document":""}')], '', 'cases'],
  ['one JSON file that is a list', [file('a.json', '[]')], 'a.json', 'program'],
  ['one JSON file that is null', [file('a.json', 'null')], 'a.json', 'program'],
  [
    'a key into prototypes',
    three({ program: '{"lists": [{"__proto__": {}}]}' }),
    'program.json',
    'lists[0] 含有禁用的字段名 __proto__',
  ],
  [
    'a condition without end',
    three({ program: `{"a": ${'{"not":'.repeat(1e4)}1${'}'.repeat(1e4)}}` }),
    'program.json',
    '嵌套',
  ],
];

const misfits: readonly Bad[] = [
  ['another format', changed(['schema'], 'other/1'), 'schema', 'mutu-program-pack/1'],
  ['a foreign key', changed(['script'], 'x'), 'program.json', 'script'],
  ['a key missing', three({ program: '{}' }), 'title', '缺失'],
  [
    'an unknown fact',
    changed(['lists', 0, 'rule'], leaf('profit')),
    'lists[0].rule.fact',
    '不是可用',
  ],
  [
    'an unknown fact deep inside',
    changed(['lists', 1, 'rule', 'all', 1], { not: { any: [leaf('profit')] } }),
    'lists[1].rule.all[1].not.any[0].fact',
    '不是可用',
  ],
  [
    'an unknown operator',
    changed(['lists', 0, 'rule'], { ...leaf('landMu'), is: '!=' }),
    'lists[0].rule.is',
    '应为 <、<=、=',
  ],
  [
    'an unknown metric',
    changed(['thresholds', 0, 'metric'], 'profit'),
    'thresholds[0].metric',
    'profit',
  ],
  [
    'a script in a text',
    changed(['title'], '方案<img src=x onerror=alert(1)>'),
    'title',
    '网页标记或脚本',
  ],
  ['a script in a quotation', changed(['work'], work()), 'work[0].text', '网页标记或脚本'],
  [
    'a wrong sum',
    changed(['taskTables', 0, 'totals', 'industry'], 9),
    'taskTables[0].totals.industry',
    '9',
  ],
  ['a cyclic target', changed(['targets', 0, 'partOf'], 'd1'), 'targets[0].partOf', '循环引用'],
  ['two of one id', changed(['deemings', 0, 'id'], 'd1'), 'targets[0].id', '重复'],
  ['no case', three({ cases: packCases.split('\n')[0] as string }), 'cases.csv', '没有用例'],
  [
    'a failing case',
    changed(['thresholds', 0, 'value'], 2.99),
    'cases.csv 第 2 行',
    '用例“低于3万元”：名单应为“列入”，得到“不列入”',
  ],
];

describe.each([
  ['broken', broken],
  ['misfit', misfits],
])('A11 refuses what is %s', (_, bad) => {
  it.each(bad)('%s', (_what, files, path, why) => {
    const read = readProgram(files);
    expect(read).not.toHaveProperty('ok');
    expect('faults' in read && read.faults).toContainEqual({
      path: expect.stringContaining(path),
      why: expect.stringContaining(why),
    });
  });
});

it('tells the first 50 faults and how many more there are', () => {
  const many = Array.from({ length: 80 }, (_, i) => ({ ...work()[0], id: `w${i}` }));
  const read = readProgram(changed(['work'], many));
  expect('faults' in read && read.faults).toHaveLength(51);
  expect('faults' in read && read.faults.at(-1)).toEqual({ path: '…', why: '另有 30 处' });
});

function leaf(fact: string) {
  return { fact, is: '<', value: 3, dataYear: 2020 };
}

function work() {
  return [
    {
      id: 'w1',
      clause: pack.scope.clause,
      group: '一',
      text: '<script>alert(1)</script>',
      lead: [],
      implement: [],
      everyUnit: false,
      deadline: null,
      longTerm: true,
    },
  ];
}

/** Some bytes in the middle of the first file turned round. */
function scratched(): Uint8Array {
  const copy = zip.slice();
  for (let at = 200; at < 260; at++) copy[at] = ~(copy[at] as number);
  return copy;
}
