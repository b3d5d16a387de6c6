import { useState } from 'react';
import { type ColumnChoice, readChoice } from './chosen-columns';
import type { TableKind } from './column';

const key = 'mutu.columns';

type Choices = Readonly<Record<TableKind, ColumnChoice>>;

/** The columns of both tables as this browser was left with. */
export function useColumnChoice(kind: TableKind) {
  const [choices, setChoices] = useState(readAll);
  const choose = (choice: ColumnChoice) => {
    const next = { ...choices, [kind]: choice };
    setChoices(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that stores nothing still works; it only forgets the columns.
    }
  };
  return [choices[kind], choose] as const;
}

function readAll(): Choices {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(key);
  } catch {
    // Storage may be forbidden altogether.
  }
  return { parcels: readChoice('parcels', stored), enterprises: readChoice('enterprises', stored) };
}
