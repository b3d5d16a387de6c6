import style from './item.module.css';
import { usePlan } from './plan-context';

/** 口径待定 beside whatever rests on a question the document leaves open. */
export function OpenTag({ ids }: { ids: string | readonly string[] | undefined }) {
  const { pack, go } = usePlan();
  const all = ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids;
  return all.map((id) => {
    const text = pack.openQuestions.find((question) => question.id === id)?.text ?? id;
    return (
      <button
        key={id}
        type="button"
        className={style.openTag}
        title={text}
        aria-label={`口径待定：${text}`}
        onClick={() => go('open', id)}
      >
        口径待定
      </button>
    );
  });
}
