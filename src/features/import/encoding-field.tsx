import { NativeSelect } from '@mantine/core';
import type { ImportTable } from '../../app/import/import-store';
import { encodingNames, rereadTable } from '../../app/import/reread-table';
import { onlyOnce, useBusy } from '../../ui/busy';
import { canChooseEncoding } from './table-words';

const labels: Readonly<Record<(typeof encodingNames)[number], string>> = {
  GB18030: 'GBK、GB18030（简体）',
  'UTF-8': 'UTF-8',
  Big5: 'Big5（繁体）',
};

/** Letters that came out wrong are read again as a person says; only formats that do not fix them ask. */
export function EncodingField({ one: { key, table, origin } }: { one: ImportTable }) {
  const busy = useBusy(`reread-${key}`);
  if (!canChooseEncoding(table) || origin.files.length === 0) return null;
  return (
    <NativeSelect
      label="文字编码"
      disabled={busy}
      value={origin.encoding ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value || null;
        void onlyOnce(`reread-${key}`, () => rereadTable(key, chosen));
      }}
      data={[
        { value: '', label: busy ? '正在重新读取…' : '按文件判断' },
        ...encodingNames.map((value) => ({ value, label: labels[value] })),
      ]}
    />
  );
}
