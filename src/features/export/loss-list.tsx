import form from '../../ui/form.module.css';
import style from './export.module.css';

/** What is not in the file, or will not be. */
export function LossList({ losses }: { losses: readonly string[] }) {
  if (losses.length === 0) return <p className={form.note}>内容全部写入。</p>;
  return (
    <ul className={style.losses}>
      {losses.map((loss) => (
        <li key={loss}>{loss}</li>
      ))}
    </ul>
  );
}
