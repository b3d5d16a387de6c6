import style from './clause-chip.module.css';

interface ClauseChipProps<C> {
  /** Where it stands, 三(一)2, and the words that stand there. */
  readonly clause: C;
  readonly onShow: (clause: C) => void;
}

/** Where it stands in a document; opens the document at the very words. */
export function ClauseChip<C extends { readonly at: string; readonly quote: string }>({
  clause,
  onShow,
}: ClauseChipProps<C>) {
  return (
    <button
      type="button"
      className={style.chip}
      title={clause.quote}
      aria-label={`查看原文：${clause.at}`}
      onClick={() => onShow(clause)}
    >
      {clause.at}
    </button>
  );
}
