import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { ProjectRow } from '../../app/projects/project-rows';
import { type ProjectsWanted, useProjectView } from '../../app/projects/project-view';
import { projectLights } from '../../core/project/due-project';
import { projectKinds, projectStates, projectTables } from '../../core/project/project';
import style from './projects.module.css';

/** A select has no value that is nothing: these without a unit. */
const NOBODY = '-';

const states = [{ value: '', label: '全部状态' }, ...projectStates.map(same)];
const kinds = [
  { value: '', label: '全部类别' },
  ...projectTables.map((value) => ({ value, label: projectKinds[value] })),
];
const lights = [
  { value: '', label: '全部期限' },
  ...projectLights.map(same),
  { value: '回落', label: '销号后回落' },
];

function same(value: string) {
  return { value, label: value };
}

/** Which plans are shown; every choice narrows the others' result. */
export function ProjectFilters({ rows }: { readonly rows: readonly ProjectRow[] }) {
  const wanted = useProjectView((state) => state.wanted);
  const want = (patch: Partial<ProjectsWanted>) =>
    useProjectView.setState({ wanted: { ...wanted, ...patch } });
  const units = useMemo(() => {
    const all = [...new Set(rows.map(({ unit }) => unit))];
    return [
      { value: '', label: '全部单位' },
      ...all.filter(Boolean).map(same),
      ...(all.includes('') ? [{ value: NOBODY, label: '单位未定' }] : []),
    ];
  }, [rows]);
  const years = useMemo(() => {
    const all = [...new Set(rows.map(({ project }) => project.year))].sort();
    return [
      { value: '', label: '全部年度' },
      ...all.map((year) => ({ value: String(year), label: `${year} 年` })),
    ];
  }, [rows]);
  return (
    <div className={style.filters}>
      <TextInput
        aria-label="查找项目"
        placeholder="名称或单位"
        value={wanted.text}
        onChange={(event) => want({ text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="按状态"
        data={states}
        value={wanted.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          want({ state: projectStates.find((state) => state === value) ?? null })
        }
      />
      <NativeSelect
        aria-label="按期限"
        data={lights}
        value={wanted.due ?? ''}
        onChange={({ currentTarget: { value } }) =>
          want({
            due:
              value === '回落' ? value : (projectLights.find((light) => light === value) ?? null),
          })
        }
      />
      <NativeSelect
        aria-label="按单位"
        data={units}
        value={wanted.unit === '' ? NOBODY : (wanted.unit ?? '')}
        onChange={({ currentTarget: { value } }) =>
          want({ unit: value === NOBODY ? '' : value || null })
        }
      />
      <NativeSelect
        aria-label="按类别"
        data={kinds}
        value={wanted.kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          want({ kind: projectTables.find((table) => table === value) ?? null })
        }
      />
      {years.length > 2 && (
        <NativeSelect
          aria-label="按年度"
          data={years}
          value={String(wanted.year ?? '')}
          onChange={({ currentTarget: { value } }) => want({ year: value ? Number(value) : null })}
        />
      )}
    </div>
  );
}
