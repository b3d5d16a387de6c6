import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { LISTED } from '../../core/list/verdict';
import { formatNumber } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { TextButton } from '../../ui/text-button';
import { BatchBar } from './batch-bar';
import { BlockBar } from './block-bar';
import { Counts } from './counts';
import { DesignationNote } from './designation-note';
import style from './lists.module.css';
import { RowList } from './row-list';
import { allRows, type RowsWanted, shownRows } from './shown-rows';
import { subjectWords } from './subject-words';
import { useTold } from './use-name-of';

interface RowsViewProps {
  readonly standing: ListStanding;
  readonly wanted: RowsWanted;
  readonly onWant: (wanted: RowsWanted) => void;
}

/** The rows of a list: filtered, opened one by one, changed several at a time. */
export function RowsView({ standing, wanted, onWant }: RowsViewProps) {
  const told = useTold(standing.table);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const searched = (id: string) => `${told(id).name} ${told(id).code}`;
    return shownRows(standing, searched, wanted);
  }, [standing, told, wanted]);
  const inView = useMemo(
    () => rows.flatMap((row) => (marked.has(standing.ids[row] as string) ? [row] : [])),
    [rows, marked, standing.ids],
  );
  const mark = (id: string, on: boolean) => {
    const next = new Set(marked);
    if (on) next.add(id);
    else next.delete(id);
    setMarked(next);
  };
  const drawn = standing.table === 'blocks';
  return (
    <>
      {drawn && <DesignationNote kind={standing.kind} />}
      <Counts standing={standing} wanted={wanted} onWant={onWant} />
      <RowFilters standing={standing} wanted={wanted} onWant={onWant} />
      <Wider standing={standing} wanted={wanted} onWant={onWant} found={rows.length} />
      {rows.length > 0 && (
        <>
          {drawn ? (
            <BlockBar standing={standing} rows={rows} />
          ) : (
            <BatchBar
              standing={standing}
              rows={rows}
              marked={inView}
              onMark={(ids) => setMarked(new Set(ids))}
            />
          )}
          <RowList standing={standing} rows={rows} {...(!drawn && { marked, onMark: mark })} />
        </>
      )}
    </>
  );
}

/** A select has no value that is nothing: these who are reported by nobody. */
const NOBODY = '-';

function RowFilters({ standing, wanted, onWant }: RowsViewProps) {
  const { units, kind } = standing;
  const named = useMemo(() => {
    const all = new Set(units);
    return [
      { value: '', label: '全部单位' },
      ...[...all].filter(Boolean).map((unit) => ({ value: unit, label: unit })),
      ...(all.has('') ? [{ value: NOBODY, label: '单位未注明' }] : []),
    ];
  }, [units]);
  return (
    <>
      <div className={style.filters}>
        <TextInput
          aria-label="按名称或代码查找"
          placeholder="名称或代码"
          value={wanted.text}
          onChange={(event) => onWant({ ...wanted, text: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label="按单位"
          value={wanted.unit === '' ? NOBODY : (wanted.unit ?? '')}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onWant({ ...wanted, unit: value === NOBODY ? '' : value || null });
          }}
          data={named}
        />
        {kind.categories.length > 0 && (
          <NativeSelect
            aria-label="按类别"
            value={wanted.category ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onWant({ ...wanted, category: value === '' ? null : Number(value) });
            }}
            data={[
              { value: '', label: '全部类别' },
              ...kind.categories.map(({ name }, at) => ({ value: String(at), label: name })),
            ]}
          />
        )}
      </div>
      {wanted.sector !== null && (
        <p className={style.lead}>
          只看{wanted.sector || '行业未注明'}。{' '}
          <TextButton onClick={() => onWant({ ...wanted, sector: null })}>看全部行业</TextButton>
        </p>
      )}
    </>
  );
}

/** Lists are added to by hand too: whoever is not found on one is looked for among everybody. */
function Wider({ standing, wanted, onWant, found }: RowsViewProps & { found: number }) {
  const { kind, ids, table } = standing;
  const { name: whom, counter } = subjectWords[table];
  const count = `${formatNumber(ids.length, 0)} ${counter}`;
  // Nobody is looked for where there is nobody.
  if (ids.length === 0) return null;
  if (wanted.listing === 'everybody') {
    const looking =
      table === 'blocks' ? `正在看全部${whom}。` : `正在全部${whom}中查找，选中后可以改列。`;
    return (
      <p className={style.lead}>
        {found > 0 ? looking : `全部 ${count}中没有符合条件的。`}{' '}
        <TextButton onClick={() => onWant({ ...allRows, listing: LISTED })}>回到名单</TextButton>
      </p>
    );
  }
  if (found > 0) return null;
  const unjudged = kind.basis === 'judgement' && table !== 'blocks' && wanted.text === '';
  return (
    <div className={style.lead}>
      <Quiet>
        {unjudged
          ? `文件没有给出数值门槛，由人认定：找到${whom}，选中后改列为列入，并写明理由。`
          : '没有符合条件的对象。'}
      </Quiet>
      <TextButton onClick={() => onWant({ ...wanted, listing: 'everybody' })}>
        在全部 {count}中查找
      </TextButton>
    </div>
  );
}
