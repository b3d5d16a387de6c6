import { useState } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { localMinute } from '../../ui/local-time';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './data.module.css';

const page = 50;

/** Who did what and when, newest first. Entries are only ever added. */
export function ChangeLog() {
  const log = useWorkspace((state) => state.log);
  const [shown, setShown] = useState(page);
  const newest = log.slice(-shown).reverse();
  return (
    <Section title="变更记录" aside={`共 ${formatNumber(log.length, 0)} 条，只增不改`}>
      {log.length === 0 && <Quiet>还没有修改。每次修改都会记下时间、姓名和内容。</Quiet>}
      <ol className={style.list}>
        {newest.map(({ seq, at, actor, title, count }) => (
          <li key={seq} className={style.event}>
            <p>{title}</p>
            <p className={style.meta}>
              <time dateTime={at}>{localMinute(at)}</time> · {actor.name} · {actor.office}
              {count > 1 && ` · ${formatNumber(count, 0)} 条记录`}
            </p>
          </li>
        ))}
      </ol>
      {log.length > shown && (
        <TextButton onClick={() => setShown(shown + 200)}>显示更早的记录</TextButton>
      )}
    </Section>
  );
}
