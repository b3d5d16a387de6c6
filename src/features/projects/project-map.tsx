import { Button } from '@mantine/core';
import { type ProjectRow, sumsByState, wantedRows } from '../../app/projects/project-rows';
import { useProjectView } from '../../app/projects/project-view';
import { formatNumber } from '../../core/quantity';
import look from './board.module.css';
import { flyToRows } from './open-row';
import { sumWords } from './project-board';
import style from './projects.module.css';
import { useStateColors } from './state-colors';

/** The legend of the outlines on the map: count and land by state, whatever state is asked for. Pressing one leaves only that. */
export function ProjectMap({ rows }: { readonly rows: readonly ProjectRow[] }) {
  const colors = useStateColors();
  const wanted = useProjectView((state) => state.wanted);
  const isolate = (state: (typeof wanted)['state']) =>
    useProjectView.setState({
      wanted: { ...wanted, state: wanted.state === state ? null : state },
    });
  const shown = wantedRows(rows, wanted);
  const lost = shown.filter(({ areaM2 }) => areaM2 === null).length;
  return (
    <div className={style.lead}>
      <p className={style.hint}>
        项目用地按状态描在地图上；企业的是它用地的全部地块。点一种状态，只看这一种。
      </p>
      <ul className={look.legend}>
        {sumsByState(rows).map((sum) => (
          <li key={sum.state}>
            <button
              type="button"
              aria-pressed={wanted.state === sum.state}
              onClick={() => isolate(sum.state)}
            >
              <span
                className={look.swatch}
                style={{ borderColor: colors[sum.state], color: colors[sum.state] }}
                aria-hidden
              />
              <span>{sum.state}</span>
              <b>{formatNumber(sum.count, 0)}</b>
              <span className={look.figure}>{sumWords(sum)}</span>
            </button>
          </li>
        ))}
      </ul>
      {lost > 0 && <p className={style.hint}>{lost} 个没有图形，地图上看不到。</p>}
      <div className={style.verbs}>
        <Button disabled={shown.length === 0} onClick={() => flyToRows(shown)}>
          缩放到这些项目
        </Button>
      </div>
    </div>
  );
}
