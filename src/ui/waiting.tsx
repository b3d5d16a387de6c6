import style from './section.module.css';

/** A quiet word while a part of the screen is fetched. */
export function Waiting({ what }: { what: string }) {
  return (
    <p className={style.waiting} role="status">
      {what}
    </p>
  );
}
