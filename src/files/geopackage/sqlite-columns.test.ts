import { expect, it } from 'vitest';
import { columnsOfSql } from './sqlite-columns';

it('reads names in any quotes, types, keys and defaults', () => {
  const sql = `CREATE TABLE "a (b" ( -- 注，释
    [id] INTEGER PRIMARY KEY, "面积, ""亩""" DOUBLE DEFAULT 1.5, \`c\` VARCHAR(10, 2) DEFAULT 'it''s',
    d, 'e' TEXT /* , f */ CHECK (length(e) > 1), g INT GENERATED ALWAYS AS (d + 1) VIRTUAL,
    CONSTRAINT u UNIQUE (d, 'e'), FOREIGN KEY (d) REFERENCES x(y))`;
  const found = columnsOfSql(sql);
  expect(found.map(({ name, type, otherwise }) => [name, type, otherwise])).toEqual([
    ['id', 'INTEGER', null],
    ['面积, "亩"', 'DOUBLE', 1.5],
    ['c', 'VARCHAR(10, 2)', "it's"],
    ['d', '', null],
    ['e', 'TEXT', null],
    ['g', 'INT', null],
  ]);
  expect(found.filter(({ isRowId }) => isRowId).map(({ name }) => name)).toEqual(['id']);
  expect(found.filter(({ isVirtual }) => isVirtual).map(({ name }) => name)).toEqual(['g']);
});

it('knows a key that is named after the columns, and tables without row ids', () => {
  const [first] = columnsOfSql(
    'CREATE TABLE t (fid INTEGER NOT NULL, CONSTRAINT pk PRIMARY KEY("fid"))',
  );
  expect(first?.isRowId).toBe(true);
  expect(columnsOfSql('CREATE TABLE t (a TEXT PRIMARY KEY) WITHOUT ROWID')).toEqual([]);
  expect(columnsOfSql('CREATE TABLE t')).toEqual([]);
});
