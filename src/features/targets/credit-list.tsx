import { useState } from 'react';
import type { WeighedEvent } from '../../core/target/ledger';
import { Quiet } from '../../ui/quiet';
import { TextButton } from '../../ui/text-button';
import { CreditItem } from './credit-item';
import type { CreditLine } from './credit-lines';
import look from './ledger.module.css';

interface CreditListProps {
  readonly lines: readonly CreditLine[];
  readonly events: readonly WeighedEvent[];
  readonly unit: string;
  readonly day: string;
}

/** So many at first: what stands below the list is to be found. */
const FIRST = 10;
const STEP = 60;

/** The credits one below the other; of very many the newest, and more when asked. */
export function CreditList({ lines, events, unit, day }: CreditListProps) {
  const [most, setMost] = useState(FIRST);
  if (lines.length === 0) {
    return <Quiet>还没有登记。在地图上选中地块后点“登记认定”；没有登记的不是零，是未知。</Quiet>;
  }
  return (
    <>
      <ul className={look.credits} aria-label="认定台账">
        {lines.slice(0, most).map((line) => (
          <CreditItem key={line.credit.id} line={line} events={events} unit={unit} day={day} />
        ))}
      </ul>
      {lines.length > most && (
        <TextButton onClick={() => setMost(most + STEP)}>
          再看 {Math.min(STEP, lines.length - most)} 笔（共 {lines.length} 笔）
        </TextButton>
      )}
    </>
  );
}
