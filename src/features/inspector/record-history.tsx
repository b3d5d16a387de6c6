import { useEffect, useState } from 'react';
import { recordHistory } from '../../app/queries/record-history';
import { useWorkspace } from '../../app/workspace-store';
import { localMinute } from '../../ui/local-time';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { changedFields } from './changed-fields';
import style from './sheet.module.css';

const restMs = 150;

type Entries = Awaited<ReturnType<typeof recordHistory>>;

/** Who changed what of this record and when, newest first, undo and redo among the rest. */
export function RecordHistory({ table, id }: { table: 'parcels' | 'enterprises'; id: string }) {
  const head = useWorkspace((state) => state.ws.head);
  const units = useWorkspace((state) => state.ws.tables.units);
  const [entries, setEntries] = useState<Entries | 'reading' | 'failed'>('reading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new head means new entries.
  useEffect(() => {
    let gone = false;
    // Reading a big event takes a while: the sheet is drawn first, and passing over rows reads none.
    const timer = setTimeout(() => {
      recordHistory(table, id).then(
        (found) => !gone && setEntries(found),
        () => !gone && setEntries('failed'),
      );
    }, restMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [table, id, head]);
  return (
    <Section title="历史">
      {entries === 'reading' && <Quiet>正在读取…</Quiet>}
      {entries === 'failed' && <Quiet>未能读取历史，请重新载入页面后再看。</Quiet>}
      {Array.isArray(entries) && (
        <ol>
          {entries.map(({ header, change }) => (
            <li key={header.seq} className={style.event}>
              <p className={style.meta}>
                <time dateTime={header.at}>{localMinute(header.at)}</time> · {header.actor.name} ·{' '}
                {header.actor.office}
              </p>
              <p>{header.title}</p>
              <dl>
                {changedFields(change, (unit) => units.get(unit)?.name).map(
                  ({ label, from, to }) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>
                        <del>{from}</del> → <ins>{to}</ins>
                      </dd>
                    </div>
                  ),
                )}
              </dl>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
