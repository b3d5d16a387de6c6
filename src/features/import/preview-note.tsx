import { usePreview } from '../../app/import/preview-store';
import { formatNumber } from '../../core/quantity';
import look from './columns.module.css';

/** What the dashes on the map are, and how much of it is drawn. */
export function PreviewNote() {
  const preview = usePreview((state) => state.preview);
  if (!preview) return null;
  const { total, inView, drawn } = preview;
  const count = (n: number) => formatNumber(n, 0);
  const less =
    drawn < inView
      ? `共 ${count(total)} 个，视野内 ${count(inView)} 个，画出 ${count(drawn)} 个和总范围，放大可看全。`
      : `共 ${count(total)} 个，视野内的 ${count(drawn)} 个已全部画出。`;
  return (
    <p className={look.preview}>
      <svg viewBox="0 0 28 4" width="28" height="4" aria-hidden="true">
        <path d="M0 2h28" stroke="currentColor" strokeWidth="2" strokeDasharray="6 4" />
      </svg>
      <span>
        地图上的虚线是待导入的图形，尚未写入。
        {drawn < total ? less : `共 ${count(total)} 个。`}
      </span>
    </p>
  );
}
