import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useMemo } from 'react';
import { showClause } from '../../app/programs/shown-clause';
import { modesFor } from '../../app/projects/plan-drafts';
import { useWorkspace } from '../../app/workspace-store';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Project, ProjectTable } from '../../core/project/project';
import { ClauseChip } from '../../ui/clause-chip';
import form from '../../ui/form.module.css';
import style from './projects.module.css';

export type PlanWords = Pick<Project, 'mode' | 'way' | 'leadUnit' | 'implementingUnit'>;

interface PlanFieldsProps {
  readonly pack: ProgramPack;
  readonly table: ProjectTable;
  readonly value: PlanWords;
  readonly onChange: (value: PlanWords) => void;
}

/** How it is done and by whom: the modes of the document, their ways, and the units it speaks of. */
export function PlanFields({ pack, table, value, onChange }: PlanFieldsProps) {
  const ways = useId();
  const units = useUnitNames(pack);
  const list = useId();
  const modes = modesFor(pack, table);
  const mode = modes.find(({ id }) => id === value.mode);
  return (
    <>
      <div className={form.pair}>
        <NativeSelect
          label="处置方式"
          data={[
            { value: '', label: '未定' },
            ...modes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={value.mode ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...value, mode: currentTarget.value || null, way: '' })
          }
        />
        <TextInput
          label="具体做法"
          list={ways}
          placeholder={mode?.options[0] ? `如 ${mode.options[0]}` : ''}
          value={value.way}
          onChange={(event) => onChange({ ...value, way: event.currentTarget.value })}
        />
        <datalist id={ways}>
          {mode?.options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      </div>
      {mode && (
        <p className={style.hint}>
          {mode.when.length > 0 && `适用：${mode.when.join('；')}`}{' '}
          <ClauseChip
            clause={mode.clause}
            onShow={(clause) => showClause({ ...clause, program: pack.id })}
          />
        </p>
      )}
      <div className={form.pair}>
        <TextInput
          label="责任单位"
          list={list}
          value={value.leadUnit}
          onChange={(event) => onChange({ ...value, leadUnit: event.currentTarget.value })}
        />
        <TextInput
          label="实施单位"
          list={list}
          value={value.implementingUnit}
          onChange={(event) => onChange({ ...value, implementingUnit: event.currentTarget.value })}
        />
        <datalist id={list}>
          {units.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </>
  );
}

/** Townships and parks first, then the offices the document names. */
function useUnitNames(pack: ProgramPack): readonly string[] {
  const units = useWorkspace((state) => state.ws.tables.units);
  return useMemo(() => {
    const { office, memberUnits } = pack.organization;
    const offices = office ? [office, ...memberUnits] : memberUnits;
    return [...new Set([...[...units.values()].map(({ name }) => name), ...offices])];
  }, [units, pack]);
}
