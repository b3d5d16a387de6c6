import { flyToPlace } from '../../app/blocks/fly-to';
import { withShape } from '../../app/draft/draft';
import { changeDraft } from '../../app/draft/draft-store';
import type { OutlineFault } from '../../core/block/outline-faults';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './blocks.module.css';
import look from './rows.module.css';
import { faultNames } from './use-draft-marks';

/** What is wrong with the outline, where, and what can be done about it. */
export function OutlineFaults({ faults }: { readonly faults: readonly OutlineFault[] }) {
  const refused = faults.filter((fault) => fault.refused).length;
  return (
    <Section
      title="边界问题"
      aside={refused > 0 ? `${refused} 处不改不能保存` : '不影响保存，请核对'}
    >
      <ul className={look.faults}>
        {faults.map(({ code, refused, place, why, fix, otherId }, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two faults of one kind differ by nothing else.
            key={`${code}${otherId ?? ''}${at}`}
            className={refused ? style.refused : style.warned}
          >
            <b>{faultNames[code]}</b> {why}
            <div className={style.verbs}>
              {place && <TextButton onClick={() => flyToPlace(place)}>在地图上看</TextButton>}
              {fix && (
                <TextButton onClick={() => changeDraft((one) => withShape(one, fix.geometry))}>
                  {fix.title}
                </TextButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
