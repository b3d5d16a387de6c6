import { NativeSelect } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { judgeOnce } from '../../app/verdicts/judge-once';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { differenceOf, type ListedRow } from '../../core/list/difference';
import { localMinute } from '../../ui/local-time';
import { Quiet } from '../../ui/quiet';
import { DifferenceTable } from './difference-table';
import { listedRows } from './listed-rows';
import style from './lists.module.css';
import { useNameOf } from './use-name-of';

interface DifferenceViewProps {
  readonly standing: ListStanding;
  readonly verdicts: Verdicts;
}

/** 比较: this list against another year, another reading of the figures, or a list that was adopted. */
export function DifferenceView({ standing, verdicts }: DifferenceViewProps) {
  const { program, year } = verdicts;
  const nameOf = useNameOf(standing.table);
  const variants = useWorkspace((state) => state.ws.tables.variants);
  const adoptions = useWorkspace((state) => state.ws.tables.adoptions);
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const list = standing.kind.id;
  const own = useMemo(
    () =>
      [...adoptions.values()]
        .filter((one) => one.programId === program.pack.id && one.list === list)
        .sort((a, b) => b.at.localeCompare(a.at)),
    [adoptions, program.pack.id, list],
  );
  const choices = [
    ...own.map(({ id, name, at }) => ({
      value: `a:${id}`,
      label: `${name}（${localMinute(at)} 采纳）`,
    })),
    ...(program.variant ? [{ value: 'v:', label: '文件口径' }] : []),
    ...[...variants.values()]
      .filter(({ programId, id }) => programId === program.pack.id && id !== program.variant?.id)
      .map(({ id, name }) => ({ value: `v:${id}`, label: `本地口径：${name}` })),
    ...program.pack.programYears
      .filter((other) => other !== year)
      .map((other) => ({ value: `y:${other}`, label: `${other} 年度` })),
  ];
  const [asked, setAsked] = useState('');
  const other = choices.some(({ value }) => value === asked) ? asked : (choices[0]?.value ?? '');
  const variant = program.variant?.id ?? null;
  const [computed, setComputed] = useState<ListStanding | null>(null);
  useEffect(() => {
    setComputed(null);
    const [kind, value] = [other.slice(0, 1), other.slice(2)];
    if (kind !== 'y' && kind !== 'v') return;
    const question =
      kind === 'y'
        ? { year: Number(value), variant, trial: {}, list }
        : { year, variant: value || null, trial: {}, list };
    return judgeOnce(question, setComputed);
  }, [other, year, variant, list]);
  const difference = useMemo(() => {
    const adoption = own.find(({ id }) => other === `a:${id}`);
    const before: readonly ListedRow[] | null = adoption
      ? adoption.rows
      : computed && listedRows(computed, nameOf);
    if (!before) return null;
    const exists = (id: string) => (standing.table === 'parcels' ? parcels : enterprises).has(id);
    return differenceOf(before, listedRows(standing, nameOf), exists);
  }, [own, other, computed, standing, nameOf, parcels, enterprises]);
  if (choices.length === 0) {
    return (
      <div className={style.lead}>
        <Quiet>还没有可以比较的：没有采纳过的清单，也没有其他年度或本地口径。</Quiet>
      </div>
    );
  }
  return (
    <>
      <div className={style.filters}>
        <NativeSelect
          label="与之比较"
          value={other}
          onChange={(event) => setAsked(event.currentTarget.value)}
          data={choices}
        />
      </div>
      <p className={style.lead}>以所选的为旧，以现在所列（{year} 年度）为新。</p>
      {difference ? (
        <DifferenceTable difference={difference} table={standing.table} />
      ) : (
        <div className={style.lead}>
          <Quiet>正在比较…</Quiet>
        </div>
      )}
    </>
  );
}
