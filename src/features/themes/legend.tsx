import { useComputedColorScheme } from '@mantine/core';
import { type MouseEvent, useMemo } from 'react';
import { useAnalysis } from '../../app/analysis';
import type { ThemeSide } from '../../app/analysis/sides';
import { useSession } from '../../app/session';
import { useReadableLand } from '../../app/targets/readable';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { classColors } from '../../core/theme/theme-colors';
import { type Theme, themes } from '../../core/theme/themes';
import { HatchKey } from './hatch-key';
import { isolate } from './isolate';
import style from './legend.module.css';
import { LegendLineButton } from './legend-line-button';
import { legendView } from './legend-view';
import { useListBasis } from './use-list-basis';

interface LegendProps {
  readonly side: ThemeSide;
  /** On the other side of the curtain only classes of the same theme can be set apart. */
  readonly canIsolate: boolean;
}

/** The classes of one side: colour, parcels, land. It counts what the filter kept, whatever is set apart. */
export function Legend({ side, canIsolate }: LegendProps) {
  const theme = themes[side.theme];
  const scheme = useComputedColorScheme('light');
  const isolated = useSession((state) => state.isolated);
  const noHatch = useSession((state) => state.hidden.includes('hatch'));
  const asOf = useAnalysis((state) => state.asOf);
  const total = useAnalysis((state) => state.ids.length);
  const filtered = useAnalysis((state) => state.kept !== null);
  const onlyPicked = useSession(({ pick, filter }) => pick !== null && filter.trim() === '');
  const view = useMemo(() => {
    const colors = classColors(theme.key, scheme);
    const classes = theme.classes.map(({ key }, index) => ({ key, color: colors[index] ?? '' }));
    return legendView(side.legend, classes, canIsolate ? isolated : []);
  }, [side.legend, theme, scheme, isolated, canIsolate]);
  const { apart } = view;
  const targets = useTargets(theme);
  const listBasis = useListBasis(side.theme);
  const progress = useReadableLand(({ shown }) => shown);

  const press = (key: string) => (event: MouseEvent) => {
    const add = event.ctrlKey || event.metaKey || event.shiftKey;
    const now = useSession.getState().isolated;
    // What is left over from another theme does not count among those set apart.
    const own = now.filter((one) => theme.classes.some((line) => line.key === one));
    useSession.setState({ isolated: isolate(own, key, add) });
  };
  if (total === 0) return <p className={style.quiet}>还没有地块。</p>;
  return (
    <>
      <div className={style.headings}>
        {apart ? (
          <button
            type="button"
            className={style.all}
            title={`现突出 ${apart.classes} 类，其余淡显`}
            onClick={() => useSession.setState({ isolated: [] })}
          >
            全部显示
          </button>
        ) : (
          <span>类别</span>
        )}
        <span aria-hidden>宗</span>
        <span aria-hidden>亩</span>
      </div>
      <ul className={style.lines}>
        {view.lines.map((line) => (
          <li key={line.key}>
            <LegendLineButton line={line} {...(canIsolate ? { onPress: press(line.key) } : {})} />
          </li>
        ))}
      </ul>
      <div className={style.total} data-sum>
        <span>{apart ? '突出' : filtered ? (onlyPicked ? '圈选' : '筛选后') : '合计'}</span>
        <span>
          {(apart ?? view).count}
          {(apart || filtered) && <small> / {formatNumber(total, 0)}</small>}
          <span className={style.unseen}> 宗</span>
        </span>
        <strong>
          {(apart ?? view).mu}
          <span className={style.unseen}> 亩</span>
        </strong>
      </div>
      <div className={style.notes}>
        {view.withoutOutline > 0 && (
          <p>另有 {formatNumber(view.withoutOutline, 0)} 宗没有图形，计入宗数，未计入亩。</p>
        )}
        {!noHatch && <HatchKey />}
        {(theme.key === 'idle' || !noHatch) && <p>闲置按 {asOf} 判定。</p>}
        {listBasis && <p>按{listBasis.whole}。</p>}
        <p>{theme.note}。</p>
        {side.theme === 'progress' &&
          progress?.notes().map((words) => <p key={words}>{words}。</p>)}
        {targets.map((words) => (
          <p key={words}>{words}。</p>
        ))}
        <p>面积为椭球面积（CGCS2000），1 亩＝2000/3 平方米。</p>
      </div>
    </>
  );
}

/** Targets of the district this workspace is about; those of another would mislead here. */
function useTargets({ targets = [] }: Theme): readonly string[] {
  const code = useWorkspace((state) => state.info?.districtCode);
  return targets.filter(({ districtCode }) => districtCode === code).map(({ words }) => words);
}
