import { type ImportTable, useImport } from '../../app/import/import-store';
import { nameOf } from '../../app/import/name-of';
import { changeTable } from '../../app/import/run-import';
import { alikeTables } from '../../app/import/same-choice';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';

/** What was chosen here may hold for what came with it; a person says so. */
export function SameChoiceNote({ one }: { one: ImportTable }) {
  const tables = useImport((state) => state.tables);
  const alike = alikeTables(one, tables);
  const { crs } = one;
  if (!crs || alike.length === 0) return null;
  const { reading, shift } = crs;
  const take = () => {
    for (const { key, crs: other } of alike) {
      if (other) changeTable(key, { crs: { ...other, reading, shift }, wanted: true });
    }
  };
  return (
    <p className={style.meta}>
      同时读入的{alike.map(({ table }) => `“${nameOf(table)}”`).join('、')}坐标相仿。
      <TextButton onClick={take}>同样读取这 {alike.length} 个表</TextButton>
    </p>
  );
}
