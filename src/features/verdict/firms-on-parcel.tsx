import { useAnalysis } from '../../app/analysis';
import { select } from '../../app/session';
import type { Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { listings, tracks } from '../../core/list/verdict';
import { TextButton } from '../../ui/text-button';
import trace from './trace.module.css';
import style from './verdict.module.css';

/** What the program makes of the firms on a parcel: each is opened by its name. */
export function FirmsOnParcel({ id, verdicts }: { id: string; verdicts: Verdicts }) {
  const indicators = useAnalysis((state) => state.indicators);
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const lists = verdicts.lists.filter(({ table }) => table === 'enterprises');
  const firms = [...new Set(indicators.landUsesOf(id).map((use) => use.occupancy.enterpriseId))];
  if (lists.length === 0 || firms.length === 0) return null;
  return (
    <article className={style.verdict} aria-label="地块上的企业">
      <header className={style.head}>
        <h4>地块上的企业</h4>
        <span className={trace.behind}>{firms.length} 家</span>
      </header>
      <ul>
        {firms.map((firm) => (
          <li key={firm} className={style.place}>
            <TextButton onClick={() => select({ table: 'enterprises', id: firm })}>
              {enterprises.get(firm)?.name || '未命名企业'}
            </TextButton>
            {lists.map(({ kind, rowOf, listing, track, decisions }) => {
              const row = rowOf.get(firm);
              if (row === undefined) return null;
              const stands = listing[row] as number;
              const goes = track[row] as number;
              // Of a list people draw up, that nobody was put on it says nothing.
              if (kind.basis === 'judgement' && !decisions.has(row)) return null;
              return (
                <span key={kind.id} className={style.firm}>
                  <span title={kind.name}>{kind.name}</span>
                  <span className={style.badge} data-listing={stands}>
                    {decisions.has(row) && '人工 '}
                    {listings[stands]}
                    {goes > 0 && ` · ${tracks[goes]}`}
                  </span>
                </span>
              );
            })}
          </li>
        ))}
      </ul>
    </article>
  );
}
