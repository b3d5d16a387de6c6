import { areaOfShapeM2 } from '../../app/analysis/rows';
import { parcelFields } from '../../core/parcel/fields';
import type { Parcel } from '../../core/parcel/parcel';
import { UNKNOWN } from '../../core/quantity';
import type { ThemeKey } from '../../core/theme/theme-key';
import { themes } from '../../core/theme/themes';
import { type Column, factColumn, muColumn, type Row, textColumn, titleWidth } from './column';
import type { ColumnSources } from './column-sources';
import { namesOf } from './names-of';
import { standingColumn } from './standing-column';

const figures = ['taxPerMu', 'valueAddedPerMu', 'outputPerMu', 'floorAreaRatio'] as const;
const numericThemes: ReadonlySet<ThemeKey> = new Set([...figures, 'areaGap']);

/** Facts a column of a theme speaks for; theirs is the figure that map and legend show. */
const shadowed = new Set(['floorAreaRatio', 'idleStatus', 'supplyStatus']);

/** Facts for single questions. They are there for who looks for them. */
const spare = new Set([
  'tallFloorAreaM2',
  'plannedFloorAreaM2',
  'titledFloorAreaM2',
  'idleCause',
  'agreedStartOn',
  'startedOn',
  'suspendedSince',
  'developedShare',
  'investedShare',
  'location',
]);

export function parcelColumns(sources: ColumnSources): Column[] {
  const { units, shapes, enterprises } = sources.tables;
  const unitOf = (row: Row) => {
    const { unitId } = row as Parcel;
    return unitId === null ? undefined : units.get(unitId);
  };
  const firms = (row: Row) =>
    namesOf(enterprises, sources.indicators.landUsesOf(row.id), 'enterpriseId');
  const { theme } = sources;
  const main = { ...themeColumn(theme, sources), spare: false };
  const rest: Column[] = [
    {
      ...textColumn('unit', '所在单位', 110, (row) => unitOf(row)?.name ?? ''),
      aliases: (row) => unitOf(row)?.aliases ?? [],
    },
    muColumn('area', '图形面积（亩）', (row) => areaOfShapeM2(shapes.get(row.id))),
    themeColumn('landUse', sources),
    textColumn('code', '宗地代码', 180, (row) => (row as Parcel).code),
    muColumn('registered', '证载面积（亩）', (row) => (row as Parcel).registeredM2),
    ...figures.map((key) => themeColumn(key, sources)),
    themeColumn('idle', sources),
    themeColumn('supply', sources),
    themeColumn('tenure', sources),
    textColumn('firms', '用地企业', 200, firms),
    themeColumn('grade', sources),
    { ...themeColumn('scale', sources), spare: true },
    { ...themeColumn('areaGap', sources), spare: true },
    ...parcelFields
      .filter(({ key }) => !shadowed.has(key))
      .map((field) => ({ ...factColumn(field), spare: spare.has(field.key) })),
  ];
  const judged = (['listing', 'track'] as const).map((key) => ({
    ...themeColumn(key, sources),
    spare: sources.standing === null,
  }));
  rest.push(...judged, { ...progressColumn(sources), spare: true });
  const name = textColumn('name', '名称', 180, (row) => row.name);
  return [name, main, ...rest.filter(({ key }) => key !== theme)];
}

/** How far a parcel is credited, as the map shows it. */
function progressColumn({ progress }: ColumnSources): Column {
  const { title } = themes.progress;
  const value = ({ id }: Row) => progress?.wordOf(id) ?? null;
  const text = (row: Row) => value(row) ?? UNKNOWN;
  return { key: 'progress', title, width: titleWidth(title), numeric: false, value, text };
}

/** The very figure the map is coloured by; a yearly one says of which year. */
function themeColumn(key: ThemeKey, sources: ColumnSources): Column {
  const { indicators, year, asOf, standing } = sources;
  if (key === 'listing' || key === 'track') return standingColumn('parcels', key, standing);
  if (key === 'progress') return progressColumn(sources);
  const { title, unit, yearly, format } = themes[key];
  const numeric = numericThemes.has(key);
  const value = (row: Row) =>
    yearly && year === null ? null : indicators.themeValue(key, row as Parcel, year ?? '', asOf);
  const dated = yearly && year ? `${year}年${title}` : title;
  const named = unit && numeric ? `${dated}（${unit}）` : dated;
  return {
    key,
    title: named,
    width: titleWidth(named),
    numeric,
    value,
    text: (row) => {
      const figure = value(row);
      return figure === null || figure === '' ? UNKNOWN : format(figure);
    },
  };
}
