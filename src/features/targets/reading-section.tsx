import { useState } from 'react';
import { removeReading } from '../../app/commands/remove-reading';
import { announce } from '../../app/notices';
import type { OpenTarget } from '../../app/session';
import type { OpenFigure } from '../../app/targets/open-figure';
import { useWorkspace } from '../../app/workspace-store';
import { figureWithUnit } from '../../core/target/figure-words';
import { useAsk } from '../../ui/ask-context';
import { localDay } from '../../ui/local-time';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import look from './ledger.module.css';
import { ReadingForm } from './reading-form';
import style from './targets.module.css';

interface ReadingSectionProps {
  readonly open: OpenTarget;
  readonly figure: OpenFigure;
}

/** What was reported for the target, newest first; the newest by the day asked is the figure. */
export function ReadingSection({ open, figure }: ReadingSectionProps) {
  const [adding, setAdding] = useState(false);
  const units = useWorkspace((state) => state.ws.tables.units);
  const { confirm, who } = useAsk();
  const { progress, asked } = figure;
  const { name, unit, kind } = progress;
  const readings = [...asked.readings].sort((a, b) => (a.on < b.on ? 1 : -1));
  // Beside credits a report only matters where it was made.
  if (kind === 'credits' && readings.length === 0 && progress.done !== null) return null;
  const remove = async (id: string, words: string) => {
    const question = { title: '删除填报数', text: `${words}。可以撤销。`, yes: '删除' };
    if (!(await confirm(question)) || !(await who())) return;
    await announce(removeReading({ id, targetName: name }));
  };
  return (
    <Section
      title="填报数"
      aside={!adding && <TextButton onClick={() => setAdding(true)}>填报…</TextButton>}
    >
      {kind === 'credits' && (
        <p className={style.hint}>没有逐笔认定时按填报数；一有认定，以认定为准。</p>
      )}
      {adding && <ReadingForm open={open} figure={figure} onClose={() => setAdding(false)} />}
      {readings.length === 0 && !adding && <Quiet>还没有填报。没有填报的是未知，不是零。</Quiet>}
      <ul className={look.credits}>
        {readings.map((one) => {
          const where = one.unitId ? (units.get(one.unitId)?.name ?? '') : '全区';
          const words = `${where} ${one.on} ${figureWithUnit(one.value, one.unit)}`;
          return (
            <li key={one.id} className={look.credit}>
              <div className={look.creditHead}>
                <span>{one.on}</span>
                <b>{where}</b>
                <span className={look.counted}>
                  {figureWithUnit(one.value, one.unit || unit)}
                  {one.id === progress.reading?.id && '（采用）'}
                </span>
              </div>
              <p className={style.hint}>
                来源：{one.source || '未写'}
                {one.note && `；${one.note}`}；{one.by || '未署名'} {localDay(one.at)} 填报
              </p>
              <TextButton label={`删除 ${words}`} onClick={() => void remove(one.id, words)}>
                删除…
              </TextButton>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
