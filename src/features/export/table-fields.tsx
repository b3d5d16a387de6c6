import { NativeSelect } from '@mantine/core';
import type { ExportChoice } from '../../app/export/export-choice';
import { listsToExport, listToExport } from '../../app/export/list-to-export';
import { programWords } from '../../app/export/program-words';
import { today } from '../../app/now';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { type ExportTable, exportTables, tableInfo } from '../../core/export/export-tables';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';

interface TableFieldsProps {
  readonly choice: ExportChoice;
  readonly onChange: (patch: Partial<ExportChoice>) => void;
}

/** What is written out; of lists, which, and of blocks as of when. */
export function TableFields({ choice, onChange }: TableFieldsProps) {
  return (
    <>
      <NativeSelect
        label="内容"
        value={choice.table}
        data={exportTables.map((value) => ({ value, label: tableInfo[value].name }))}
        onChange={(event) => onChange({ table: event.currentTarget.value as ExportTable })}
      />
      {choice.table === 'blocks' && (
        <DayInput
          label="按哪一天的边界"
          value={choice.day ?? today()}
          onChange={(value) => onChange({ day: value || null })}
        />
      )}
      {choice.table === 'list' && <ListField choice={choice} onChange={onChange} />}
    </>
  );
}

function ListField({ choice, onChange }: TableFieldsProps) {
  const working = useVerdicts((state) => state.working);
  const verdicts = useVerdicts((state) => state.verdicts);
  const lists = listsToExport();
  if (lists.length === 0) {
    const why = working || !verdicts ? '清单正在计算…' : '这个方案没有可以导出的清单。';
    return (
      <p role="status" className={form.note}>
        {why}
      </p>
    );
  }
  return (
    <div>
      <NativeSelect
        label="清单"
        value={listToExport(choice.list)?.kind.id ?? ''}
        data={lists.map(({ kind }) => ({ value: kind.id, label: kind.name }))}
        onChange={(event) => onChange({ list: event.currentTarget.value })}
      />
      <p className={form.note}>{programWords()}。不列入的不在其中。</p>
    </div>
  );
}
