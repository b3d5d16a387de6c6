import { useState } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import { localMinute } from '../../ui/local-time';
import { TextButton } from '../../ui/text-button';
import style from './item.module.css';
import bars from './work.module.css';

/** Who said what of an item and when, newest first, undo and redo among the rest. */
export function WorkHistory({ id }: { id: string }) {
  const log = useWorkspace((state) => state.log);
  const [open, setOpen] = useState(false);
  const events = open ? log.filter(({ ids }) => ids.includes(id)).reverse() : [];
  return (
    <>
      <TextButton onClick={() => setOpen(!open)}>{open ? '收起记录' : '变更记录'}</TextButton>
      {open && (
        <ol className={bars.history}>
          {events.map(({ seq, at, actor, title }) => (
            <li key={seq}>
              {title}
              <span className={style.meta}>
                <time dateTime={at}>{localMinute(at)}</time> · {actor.name} · {actor.office}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
