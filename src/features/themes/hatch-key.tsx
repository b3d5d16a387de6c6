import style from './legend.module.css';

/** The lines over idle land, whatever the theme. */
export function HatchKey() {
  return (
    <ul className={style.hatches} aria-label="闲置斜线">
      <li>
        <span className={style.hatch} data-dense="no" aria-hidden />
        疑似闲置
      </li>
      <li>
        <span className={style.hatch} data-dense="yes" aria-hidden />
        已认定闲置
      </li>
    </ul>
  );
}
