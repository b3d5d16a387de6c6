import type { FactColumn, Subjects } from './subjects';

/** One row as subjects of its own, so that what is explained is answered by the very code that judged it. */
export function oneSubject(subjects: Subjects, row: number): Subjects {
  return {
    kind: subjects.kind,
    count: 1,
    column: (fact, dataYear) => oneRow(subjects.column(fact, dataYear), row),
    inUnit: (unit) => subjects.inUnit(unit).subarray(row, row + 1),
    said: (fact, dataYear) => subjects.said(fact, dataYear, row),
  };
}

function oneRow(column: FactColumn, row: number): FactColumn {
  switch (column.kind) {
    case 'number':
      return { kind: 'number', values: column.values.subarray(row, row + 1) };
    case 'word':
      return { ...column, codes: column.codes.subarray(row, row + 1) };
    case 'set':
      return {
        ...column,
        bits: column.bits.subarray(row, row + 1),
        known: column.known.subarray(row, row + 1),
      };
  }
}
