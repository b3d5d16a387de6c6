import { type CSSProperties, useEffect, useState } from 'react';
import { useSession } from '../../app/session';
import { useReadableAnalysis, useReadableLand } from '../../app/targets/readable';
import { themes } from '../../core/theme/themes';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import { Legend } from './legend';
import { LegendCard, type LegendFace } from './legend-card';
import style from './legend-dock.module.css';
import { shortName } from './side-name';
import { unitFigureBasis } from './unit-figure';
import { UnitLegend } from './unit-legend';
import { useCollapsed } from './use-collapsed';
import { useListBasis } from './use-list-basis';
import type { Size } from './use-size';

/** Below this there is no room for a list over the map. */
const LOW_PX = 320;
/** On a map narrower than this an open legend would cover what one came to see. */
const SMALL_PX = 800;
/** On a map lower than this the lines stand closer. */
const TIGHT_PX = 640;

/** The legends at the bottom left: side by side where the map has room for them, else behind tabs. */
export function LegendDock({ map }: { readonly map: Size }) {
  const [collapsed, collapse] = useCollapsed(map.heightPx < LOW_PX, map.widthPx < SMALL_PX);
  const faces = useFaces(map);
  const unitFigure = useSession((state) => state.unitFigure);
  const [front, setFront] = useState('main');
  useEffect(() => setFront(unitFigure ? 'units' : 'main'), [unitFigure]);
  const beside = !collapsed && faces.length > 1 && fitsBeside(faces.length, map.widthPx);
  const face = faces.find((one) => one.key === front) ?? faces[0];
  if (!face) return null;
  const roomPx = legendRoomPx(map.heightPx);
  const shared = { collapsed, onCollapse: collapse, roomPx };
  const room = { '--legend-room': `${roomPx}px` } as CSSProperties;
  return (
    <div className={style.dock} style={room} data-tight={map.heightPx < TIGHT_PX || undefined}>
      {beside ? (
        faces.map((one) => <LegendCard key={one.key} face={one} tabs={[]} {...shared} />)
      ) : (
        <LegendCard
          face={face}
          tabs={faces.length > 1 ? faces : []}
          onFront={setFront}
          {...shared}
        />
      )}
    </div>
  );
}

/** What toolbar and filter leave, with some of the map to be seen between. */
function legendRoomPx(heightPx: number): number {
  return heightPx < LOW_PX ? Math.max(84, heightPx - 120) : Math.round((heightPx - 60) * 0.8);
}

/** The sample mark stands in the middle below, and no legend may cover it. */
function fitsBeside(count: number, widthPx: number): boolean {
  return widthPx / 2 >= count * 304 + 150;
}

function useFaces(map: Size): readonly LegendFace[] {
  const side = useReadableAnalysis((state) => state.side);
  const other = useReadableAnalysis((state) => state.other);
  const year = useReadableAnalysis((state) => state.year);
  const toldOn = useReadableLand(({ shown }) => (shown ? `截至 ${shown.day}` : ''));
  const compared = useSession((state) => state.compare !== null);
  const unitFigure = useSession((state) => state.unitFigure);
  const right = compared ? other : null;
  const sideList = useListBasis(side.theme);
  const otherList = useListBasis(other?.theme ?? side.theme);
  const faces: LegendFace[] = [
    {
      key: 'main',
      tab: right ? `左 ${shortName(side, right)}` : '地块',
      title: right ? `左 ${themes[side.theme].title}` : themes[side.theme].title,
      sub:
        side.theme === 'progress'
          ? toldOn
          : (sideList?.short ?? basis(themes[side.theme], side.year)),
      content: <Legend side={side} canIsolate />,
    },
  ];
  if (right) {
    faces.push({
      key: 'other',
      tab: `右 ${shortName(right, side)}`,
      title: `右 ${themes[right.theme].title}`,
      sub:
        right.theme === 'progress'
          ? toldOn
          : (otherList?.short ?? basis(themes[right.theme], right.year)),
      content: <Legend side={right} canIsolate={right.theme === side.theme} />,
    });
  }
  if (unitFigure) {
    faces.push({
      key: 'units',
      tab: '单位',
      title: unitFigureScales[unitFigure].title,
      sub: [unitFigureBasis(unitFigure, year), unitFigure === 'creditRate' && toldOn]
        .filter(Boolean)
        .join(' · '),
      content: <UnitLegend figure={unitFigure} map={map} />,
    });
  }
  return faces;
}

function basis(theme: { unit: string; yearly: boolean }, year: string | null): string {
  const period = theme.yearly ? (year ? `${year} 年` : '无年度数据') : '';
  return [theme.unit, period].filter(Boolean).join(' · ');
}
