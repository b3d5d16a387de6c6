import { describe, expect, it } from 'vitest';
import { type DroppedEntry, walkFolders } from './walk-folders';

const file = (name: string): DroppedEntry => ({
  isDirectory: false,
  name,
  file: (found) => found(new File([name], name)),
});

/** Hands out two at a time, as a browser does a hundred. */
const folder = (name: string, within: readonly DroppedEntry[]): DroppedEntry => ({
  isDirectory: true,
  name,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (found) => {
        found(within.slice(at, at + 2));
        at += 2;
      },
    };
  },
});

const namesOf = async (...entries: DroppedEntry[]) => {
  const { files, unread } = await walkFolders(entries);
  return [files.map(({ name }) => name), unread.map(({ file: name }) => name)];
};

describe('a folder that was dropped', () => {
  it('gives its files with the way to them, and leaves what systems put there', async () => {
    const deep = folder('2021', [
      file('dk.shp'),
      file('dk.dbf'),
      file('.DS_Store'),
      file('~$a.xlsx'),
    ]);
    const [names, unread] = await namesOf(
      file('台账.xlsx'),
      folder('地块', [file('说明.txt'), deep]),
    );
    expect(names).toEqual(['台账.xlsx', '地块/2021/dk.dbf', '地块/2021/dk.shp', '地块/说明.txt']);
    expect(unread).toEqual([]);
  });

  it('says what it cannot give: a geodatabase, nothing, what is gone, what lies too deep', async () => {
    let deep = folder('里', [file('a.csv')]);
    for (let level = 0; level < 10; level++) deep = folder('层', [deep]);
    const gone: DroppedEntry = {
      isDirectory: false,
      name: '丢.csv',
      file: (_, failed) => failed(),
    };
    const [names, unread] = await namesOf(
      folder('库.gdb', [file('a0001.gdbtable')]),
      folder('空', []),
      gone,
      deep,
    );
    expect(names).toEqual([]);
    expect(unread).toHaveLength(4);
    expect(unread).toEqual(expect.arrayContaining(['库.gdb', '空', '丢.csv']));
  });

  it('of too many files gives none', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => file(`${at}.csv`));
    const { files, unread } = await walkFolders([folder('盘', many)]);
    expect(files).toEqual([]);
    expect(unread[0]?.why).toContain('超过 1000 个');
  });
});
