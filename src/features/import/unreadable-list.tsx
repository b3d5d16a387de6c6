import { useImport } from '../../app/import/import-store';
import { RefusalNote } from '../../ui/refusal-note';
import style from './import.module.css';

/** Files nothing could be read from: which, why, and what to do. The others go on. */
export function UnreadableList() {
  const unreadable = useImport((state) => state.unreadable);
  if (unreadable.length === 0) return null;
  return (
    <section className={style.block} aria-label="没有读成的文件">
      <p className={style.name}>没有读成 {unreadable.length} 个文件，数据没有变：</p>
      {unreadable.map(({ file, why, now }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; a name may come twice.
        <RefusalNote key={at} why={why.includes(file) ? why : `“${file}”${why}`} now={now} />
      ))}
    </section>
  );
}
