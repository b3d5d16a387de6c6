import { useMemo } from 'react';
import type { ImportTable } from '../../app/import/import-store';
import { shiftOffer } from '../../app/import/shift-offer';
import { useWorkspace } from '../../app/workspace-store';
import type { Shift } from '../../core/import/place-shapes';
import { TextButton } from '../../ui/text-button';
import look from './columns.module.css';
import style from './import.module.css';
import { shiftWords } from './shift-words';

interface ShiftNoteProps {
  readonly one: ImportTable;
  readonly onChange: (shift: Shift) => void;
}

/** Says that land lies off as on an internet map, and by what that is seen. Taking it back is a person's word. */
export function ShiftNote({ one: { table, crs, mapping }, onChange }: ShiftNoteProps) {
  const shapes = useWorkspace(({ ws }) => ws.tables.shapes);
  const borders = useWorkspace(({ ws }) => ws.tables.borders);
  const reading = crs?.reading;
  const { target } = mapping;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of table and mapping says nothing of place.
  const found = useMemo(
    () => shiftOffer({ table, crs, mapping }),
    [table, reading?.crs, reading?.swapped, target, shapes, borders],
  );
  if (!crs || !reading) return null;
  if (!found) {
    const alone = shapes.size === 0 && borders.size === 0 && reading.crs.kind === 'geographic';
    if (!alone || crs.shift !== 'none') return null;
    return (
      <p className={style.meta}>
        工作区里还没有图形可供比对；从高德、腾讯、百度地图描下来的，请在下面指定偏移。
      </p>
    );
  }
  const taken = crs.shift === found.shift;
  return (
    <p className={look.offer} role="status">
      {shiftWords(found, taken)}
      <TextButton onClick={() => onChange(taken ? 'none' : found.shift)}>
        {taken ? '不改正' : '改正偏移'}
      </TextButton>
    </p>
  );
}
