import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { formatPeriod } from '../../core/format-value';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { NO_DATA } from '../../core/theme/scale';
import { themes } from '../../core/theme/themes';
import { Waiting } from '../../ui/waiting';
import { madeWords, unknownWords } from './district-sums';
import { Figure } from './figure';
import style from './sheet.module.css';
import { useShownFigures } from './use-shown-figures';

/** What filter, lasso and legend leave, above the figures of the whole district, which do not follow them. */
export function ShownSums() {
  const figures = useShownFigures();
  // A filter that cannot be read leaves everything.
  const fault = useAnalysis((state) => state.filterFault);
  const by = [
    useSession((state) => state.filter.trim() !== '') && fault === null && '筛选',
    useSession((state) => state.pick !== null) && '圈选',
    useSession((state) => state.isolated.length > 0) && '图例',
  ].filter(Boolean);
  if (!figures) return null;
  if (figures === 'counting') return <Waiting what="正在计算…" />;
  const { tax, unmeasured, year } = figures;
  const { title, unit, format } = themes.taxPerMu;
  const known = tax.value !== null;
  // Land of which none was measured is not no land.
  const noArea = unmeasured > 0 && unmeasured === tax.parcels;
  return (
    <section className={style.shown} aria-label="当前所选地块">
      <p className={style.meta}>当前所选（{by.join('、')}）</p>
      <dl className={style.figures}>
        <Figure name="地块" value={formatNumber(tax.parcels, 0)} unit="宗" />
        <Figure
          name="图形面积合计"
          value={noArea ? NO_DATA : formatNumber(muFromM2(tax.areaM2), 2)}
          unit={noArea ? '' : '亩'}
        />
        <Figure
          name={year ? `${title}（${formatPeriod(year)}）` : title}
          value={format(tax.value)}
          unit={known ? unit : ''}
        />
      </dl>
      {unmeasured > 0 && (
        <p className={style.meta}>{formatNumber(unmeasured, 0)} 宗没有图形，面积不在合计内</p>
      )}
      {known && <p className={style.meta}>{madeWords('taxPerMu', tax)}</p>}
      {tax.unknownParcels > 0 && <p className={style.meta}>{unknownWords(tax)}</p>}
      <p className={style.whole}>以下为全区，不随筛选变化。</p>
    </section>
  );
}
