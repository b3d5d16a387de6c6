import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { listings, NOT_LISTED } from '../../core/list/verdict';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { BatchBar } from './batch-bar';
import style from './lists.module.css';
import { RowList } from './row-list';
import { allRows, type RowsWanted, shownRows } from './shown-rows';
import { sumsOf } from './sums';
import { useNameOf } from './use-name-of';

interface RowsViewProps {
  readonly standing: ListStanding;
  readonly wanted: RowsWanted;
  readonly onWant: (wanted: RowsWanted) => void;
}

/** The rows of a list: filtered, opened one by one, changed several at a time. */
export function RowsView({ standing, wanted, onWant }: RowsViewProps) {
  const nameOf = useNameOf(standing.table);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => shownRows(standing, nameOf, wanted), [standing, nameOf, wanted]);
  const units = useMemo(() => [...new Set(standing.units)].filter(Boolean), [standing.units]);
  const inView = useMemo(
    () => rows.flatMap((row) => (marked.has(standing.ids[row] as string) ? [row] : [])),
    [rows, marked, standing.ids],
  );
  const empty = standing.kind.basis === 'judgement' && standing.ids.length === 0;
  return (
    <>
      <Counts standing={standing} wanted={wanted} onWant={onWant} />
      <div className={style.filters}>
        <TextInput
          aria-label="按名称查找"
          placeholder="按名称查找"
          value={wanted.text}
          onChange={(event) => onWant({ ...wanted, text: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label="按单位"
          value={wanted.unit ?? ''}
          onChange={(event) => onWant({ ...wanted, unit: event.currentTarget.value || null })}
          data={[{ value: '', label: '全部单位' }, ...units]}
        />
        {standing.kind.categories.length > 0 && (
          <NativeSelect
            aria-label="按类别"
            value={wanted.category ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onWant({ ...wanted, category: value === '' ? null : Number(value) });
            }}
            data={[
              { value: '', label: '全部类别' },
              ...standing.kind.categories.map(({ name }, i) => ({ value: String(i), label: name })),
            ]}
          />
        )}
      </div>
      {wanted.sector !== null && (
        <p className={style.lead}>
          只看{wanted.sector}。
          <button
            type="button"
            className={style.plain}
            onClick={() => onWant({ ...wanted, sector: null })}
          >
            看全部行业
          </button>
        </p>
      )}
      {rows.length === 0 ? (
        <div className={style.lead}>
          <Quiet>{empty ? emptyWords(standing) : '没有符合条件的对象。'}</Quiet>
        </div>
      ) : (
        <>
          <BatchBar
            standing={standing}
            rows={rows}
            marked={inView}
            onMark={(ids) => setMarked(new Set(ids))}
          />
          <RowList
            standing={standing}
            rows={rows}
            nameOf={nameOf}
            marked={marked}
            onMark={(id, on) => {
              const next = new Set(marked);
              if (on) next.add(id);
              else next.delete(id);
              setMarked(next);
            }}
          />
        </>
      )}
    </>
  );
}

function emptyWords({ kind }: ListStanding): string {
  return kind.subject === 'block'
    ? '文件没有数值门槛，由人圈定区块；目前还没有区块。'
    : '文件没有数值门槛，由人认定。请从其他清单或档案中列入。';
}

/** Four standings with land; pressing one shows its rows. */
function Counts({ standing, wanted, onWant }: RowsViewProps) {
  const counts = useMemo(() => {
    const rows: number[][] = listings.map(() => []);
    standing.listing.forEach((stands, row) => {
      rows[stands]?.push(row);
    });
    return rows.map((own) => sumsOf(standing, own));
  }, [standing]);
  const order = [1, 3, 2, NOT_LISTED];
  return (
    <div className={style.counts}>
      {order.map((stands) => {
        const sums = counts[stands];
        if (!sums) return null;
        const on = wanted.listing === stands;
        return (
          <button
            key={stands}
            type="button"
            className={style.count}
            data-listing={stands}
            aria-pressed={on}
            title={
              sums.withoutArea > 0 ? `另有 ${sums.withoutArea} 个用地面积未知，未计入亩数` : ''
            }
            onClick={() => onWant({ ...allRows, listing: on ? null : stands })}
          >
            <span className={style.word}>{listings[stands]}</span>
            <strong>{formatNumber(sums.count, 0)}</strong>
            <span className={style.mu}>{formatMu(muFromM2(sums.areaM2))}</span>
          </button>
        );
      })}
    </div>
  );
}
