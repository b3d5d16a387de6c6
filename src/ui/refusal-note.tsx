import style from './form.module.css';

/** Why something was not done, and what now; stands inside the form that keeps the input. */
export function RefusalNote({ why, now }: { why: string; now: string }) {
  return (
    <div className={style.refusal} role="alert">
      <p>{why}</p>
      {now && <p>{now}</p>}
    </div>
  );
}
