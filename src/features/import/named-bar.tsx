import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportTable } from '../../app/import/import-store';
import { fittedMapping, saveMapping, useMappings } from '../../app/import/named-mappings';
import { changeTable } from '../../app/import/run-import';
import { announce, notify } from '../../app/notices';
import { onlyOnce } from '../../ui/busy';
import look from './columns.module.css';

/** Keeps how this table is meant under a name, and lays a kept one over it. */
export function NamedBar({ one: { key, table, mapping } }: { one: ImportTable }) {
  const kept = useMappings((state) => state.kept);
  const [name, setName] = useState('');
  const load = (wanted: string) => {
    const found = kept.find((each) => each.name === wanted);
    if (!found) return;
    const { asOf, source } = mapping;
    changeTable(key, { mapping: fittedMapping(found.mapping, table.columns, { asOf, source }) });
    notify('done', `已套用对照“${wanted}”。`);
  };
  const save = async () => {
    if (await announce(saveMapping(name.trim(), mapping))) setName('');
  };
  return (
    <div className={look.named}>
      {kept.length > 0 && (
        <NativeSelect
          aria-label="套用已存的对照"
          value=""
          onChange={(event) => load(event.currentTarget.value)}
          data={[
            { value: '', label: '套用已存的对照…' },
            ...kept.map((each) => ({ value: each.name, label: each.name })),
          ]}
        />
      )}
      <form
        className={look.keep}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void onlyOnce('save-mapping', save);
        }}
      >
        <TextInput
          aria-label="对照的名称"
          placeholder="把这份对照存为…"
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          保存
        </Button>
      </form>
    </div>
  );
}
