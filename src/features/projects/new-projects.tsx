import { NativeSelect } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type PlanSubject, subjectOf, subjectsOfList } from '../../app/projects/plan-drafts';
import { openProject, useProjectView } from '../../app/projects/project-view';
import { useSession } from '../../app/session';
import { chosenList } from '../../app/verdicts/chosen-list';
import type { Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { planOf } from '../../core/project/check-project';
import { projectKinds } from '../../core/project/project';
import { ChoiceBar } from '../../ui/choice-bar';
import { IconButton } from '../../ui/icon-button';
import { Quiet } from '../../ui/quiet';
import { TextButton } from '../../ui/text-button';
import { PlanForm } from './plan-form';
import style from './projects.module.css';

const sources = [
  { value: 'selection', label: '选中的对象' },
  { value: 'list', label: '当前清单' },
] as const;

type Source = (typeof sources)[number]['value'];

const close = () => useProjectView.setState({ page: 'rows' });

/** The ways to new plans: for what is selected, or for all on a list that have none yet. */
export function NewProjects({
  verdicts,
  fromList,
}: {
  readonly verdicts: Verdicts;
  readonly fromList: boolean;
}) {
  const subject = useChosen();
  const [source, setSource] = useState<Source>(subject && !fromList ? 'selection' : 'list');
  return (
    <>
      <div className={style.pageHead}>
        <IconButton label="返回全部项目" side="right" onClick={close}>
          <IconArrowLeft size={18} />
        </IconButton>
        <h3>新建项目</h3>
      </div>
      <div className={style.tools}>
        <ChoiceBar label="给谁建" choices={sources} value={source} onChange={setSource} />
      </div>
      <div className={style.lead}>
        {source === 'selection' ? (
          <ForSelection verdicts={verdicts} />
        ) : (
          <ForList verdicts={verdicts} />
        )}
      </div>
    </>
  );
}

/** What is selected on the map or opened in another panel; the selection goes before the block. */
function useChosen() {
  const selection = useSession((state) => state.selection);
  const block = useSession((state) => state.block?.id ?? null);
  return useMemo(() => {
    if (selection) return { table: selection.table, id: selection.id };
    return block ? { table: 'blocks' as const, id: block } : null;
  }, [selection, block]);
}

function ForSelection({ verdicts }: { readonly verdicts: Verdicts }) {
  const tables = useWorkspace((state) => state.ws.tables);
  const subject = useChosen();
  const { pack } = verdicts.program;
  if (!subject || !tables[subject.table].has(subject.id)) {
    return <Quiet>先在地图或表格里选中一家企业、一个地块，或在“区块”里打开一个区块。</Quiet>;
  }
  const list = verdicts.lists.find((one) => one.table === subject.table);
  const row = list?.rowOf.get(subject.id);
  const unit = row === undefined ? '' : (list?.units[row] ?? '');
  const chosen = subjectOf(tables, subject, pack.id, unit);
  const there = planOf(tables.projects, { programId: pack.id, year: verdicts.year, subject });
  return (
    <>
      <p>
        {projectKinds[subject.table]}：<b>{chosen.name}</b>
      </p>
      {there && (
        <p className={style.hint}>
          {verdicts.year} 年已有“{there.name}”。
          <TextButton onClick={() => openProject(there.id)}>打开</TextButton>
        </p>
      )}
      <PlanForm
        key={subject.id}
        pack={pack}
        year={verdicts.year}
        subjects={[chosen]}
        source=""
        onClose={close}
      />
    </>
  );
}

function ForList({ verdicts }: { readonly verdicts: Verdicts }) {
  const tables = useWorkspace((state) => state.ws.tables);
  const named = useSession((state) => state.list);
  const list = chosenList(verdicts.lists, named);
  const [unit, setUnit] = useState('');
  const { pack } = verdicts.program;
  const { year } = verdicts;
  const found = useMemo(
    () => (list ? subjectsOfList(list, tables, { programId: pack.id, year }) : null),
    [list, tables, pack.id, year],
  );
  if (!list || !found) return <Quiet>这份方案没有清单。</Quiet>;
  const units = unitsOf(found.open, tables.units);
  const open = unit === '' ? found.open : found.open.filter((one) => one.unitId === unit);
  return (
    <>
      <div className={style.filters2}>
        <NativeSelect
          aria-label="清单"
          data={verdicts.lists.map(({ kind }) => ({ value: kind.id, label: kind.name }))}
          value={list.kind.id}
          onChange={(event) => useSession.setState({ list: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label="按单位"
          data={[{ value: '', label: '全部单位' }, ...units]}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
      </div>
      <p role="status">
        {year} 年列入的，还没有项目 <b>{open.length}</b> 个
        {found.planned > 0 && `；另有 ${found.planned} 个已有项目，不再新建`}。
      </p>
      {open.length > 0 && (
        <PlanForm
          key={`${list.kind.id} ${unit}`}
          pack={pack}
          year={year}
          subjects={open}
          source={`${pack.shortTitle} ${year} 年${list.kind.name}`}
          onClose={close}
        />
      )}
    </>
  );
}

function unitsOf(
  subjects: readonly PlanSubject[],
  units: ReadonlyMap<string, { readonly name: string }>,
): { readonly value: string; readonly label: string }[] {
  const ids = new Set(subjects.flatMap(({ unitId }) => unitId ?? []));
  return [...ids].map((id) => ({ value: id, label: units.get(id)?.name ?? id }));
}
