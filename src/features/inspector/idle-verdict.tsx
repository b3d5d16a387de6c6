import { idleHatch } from '../../core/indicator/idle';
import type { Parcel } from '../../core/parcel/parcel';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import style from './figures.module.css';
import { useFigures } from './use-figures';

const by = {
  decision: '以认定文书为准',
  ledger: '按台账所记',
  rule: '按规则推算，未经认定',
} as const;

/** Whether the land lies idle, on whose word, and why. A suspicion is never shown as a decision. */
export function IdleVerdict({ parcel }: { parcel: Parcel }) {
  const figures = useFigures();
  if (!figures) return null;
  const { asOf, indicators } = figures;
  const idle = indicators.idleOf(parcel, asOf);
  return (
    <Section title="闲置判定" aside={`截至 ${asOf}`}>
      {idle.status === null && <Quiet>没有闲置方面的数据，无法判定。</Quiet>}
      {idle.status !== null && (
        <>
          <p>
            <span className={style.verdict} data-hatch={idleHatch(idle.status)}>
              {idle.status}
            </span>{' '}
            <span className={style.note}>{idle.by && by[idle.by]}</span>
          </p>
          <ul className={style.reasons}>
            {idle.reasons.map((reason) => (
              <li key={reason} className={style.note}>
                {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
