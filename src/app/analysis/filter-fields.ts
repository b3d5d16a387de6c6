import { newestFact } from '../../core/fact';
import type { Field } from '../../core/field';
import type { FilterField } from '../../core/filter/filter-field';
import type { Indicators } from '../../core/indicator/indicators';
import { MIXED } from '../../core/indicator/standing-word';
import { listings, tracks } from '../../core/list/verdict';
import { parcelFields } from '../../core/parcel/fields';
import type { Parcel } from '../../core/parcel/parcel';
import { muFromM2 } from '../../core/quantity';
import type { ThemeKey } from '../../core/theme/theme-key';
import { themes } from '../../core/theme/themes';
import type { Unit } from '../../core/unit/unit';
import { NONE } from '../../core/word-set';
import type { Workspace } from '../../core/workspace';
import type { ParcelStanding } from '../verdicts/verdicts';
import { firmNamesOf } from './firm-names';

type Read = FilterField['read'];

/** What the fields of a filter are read from, row by row. */
export interface FilterLand {
  readonly tables: Pick<Workspace['tables'], 'units' | 'enterprises' | 'occupancies'>;
  readonly parcels: readonly Parcel[];
  readonly areasM2: Float64Array;
  readonly indicators: Indicators;
  readonly years: readonly string[];
  readonly year: string | null;
  readonly asOf: string;
  /** Where parcels stand on the list that is looked at; null while nothing is judged. */
  readonly standing: Pick<ParcelStanding, 'listing' | 'track' | 'blocks'> | null;
}

/** Blocks of the program that is looked at, by the boundary at the end of its year. */
export const BLOCK_FIELD = '所在区块';

/** Everything a filter can ask of a parcel, under the names of the table and the legend. */
export function filterFields(land: FilterLand): readonly FilterField[] {
  const { tables, parcels, areasM2 } = land;
  const parcel = (row: number) => parcels[row] as Parcel;
  const text =
    (read: (of: Parcel) => string): Read =>
    (row) =>
      read(parcel(row)) || null;
  const mu = (m2: number | null) => (m2 === null || Number.isNaN(m2) ? null : muFromM2(m2));
  return [
    {
      key: 'name',
      names: ['名称', '地块名称'],
      kind: 'text',
      searched: true,
      read: text((p) => p.name),
    },
    {
      key: 'code',
      names: ['宗地代码', '代码'],
      kind: 'text',
      searched: true,
      read: text((p) => p.code),
    },
    ...unitFields(tables, parcel),
    {
      key: 'firms',
      names: ['企业', '用地企业'],
      kind: 'text',
      several: true,
      searched: true,
      read: firmNamesOf(tables, parcels),
    },
    {
      key: 'area',
      names: ['图形面积', '面积'],
      kind: 'number',
      unit: '亩',
      decimals: 2,
      read: (row) => mu(areasM2[row] as number),
    },
    {
      key: 'registered',
      names: ['证载面积', '登记面积'],
      kind: 'number',
      unit: '亩',
      decimals: 2,
      read: (row) => mu(parcel(row).registeredM2),
    },
    { key: 'landUse', names: ['用途'], kind: 'text', read: text((p) => p.landUse) },
    { key: 'tenure', names: ['权属'], kind: 'text', read: text((p) => p.tenure) },
    ...perMuFields(land),
    plainFigure(land, 'floorAreaRatio', ['容积率']),
    plainFigure(land, 'areaGap', ['面积偏差'], '%'),
    {
      key: 'idle',
      names: ['闲置状态', '闲置'],
      kind: 'choice',
      choices: idleWords,
      bare: idleWords,
      none: ['在用'],
      read: themeReader(land, 'idle', ''),
    },
    ...yearlyWords(land, 'grade', ['综合评价'], ['A', 'B', 'C', 'D'], gradeWords),
    ...yearlyWords(land, 'scale', ['规上/规下', '规模'], ['规上', '规下']),
    standingField(land, 'listing', [...listings]),
    standingField(land, 'track', tracks.slice(1)),
    {
      key: 'block',
      names: [BLOCK_FIELD],
      kind: 'text',
      several: true,
      read: (row) => land.standing?.blocks[row] ?? null,
    },
    ...parcelFields
      .filter(({ key }) => !shadowed.has(key))
      .map((field) => factField(field, parcel)),
  ];
}

const idleWords = ['在用', '疑似闲置', '已认定闲置'];

/** A类 and A 类 for A. */
const gradeWords = new Map(
  ['A', 'B', 'C', 'D'].flatMap((grade) => [
    [`${grade}类`, grade],
    [`${grade} 类`, grade],
  ]),
);

/** Facts that a figure above already speaks for. */
const shadowed = new Set(['floorAreaRatio', 'idleStatus']);

type UnitOf = (parcel: Parcel) => readonly string[];

/** Where a parcel lies, and who reports it: a park reports land of several townships. */
function unitFields(
  { units }: FilterLand['tables'],
  parcel: (row: number) => Parcel,
): FilterField[] {
  const all = [...units.values()];
  const shared = {
    kind: 'choice',
    choices: all.map(({ name }) => name),
    aliases: new Map(all.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name]))),
  } as const;
  const named = (wanted: Unit['kind']) =>
    all.filter(({ kind }) => kind === wanted).map(({ name }) => name);
  const reader =
    (unitsOf: UnitOf): Read =>
    (row) => {
      const names = unitsOf(parcel(row)).map((id) => units.get(id)?.name ?? '');
      return names.join('\n') || null;
    };
  const lies: UnitOf = ({ unitId }) => (unitId === null ? [] : [unitId]);
  const reported: UnitOf = ({ reportingUnits }) => [...new Set(Object.values(reportingUnits))];
  return [
    {
      key: 'unit',
      names: ['所在单位', '单位', '镇街'],
      ...shared,
      bare: named('镇街'),
      searched: true,
      read: reader(lies),
    },
    {
      key: 'reports',
      names: ['填报单位', '平台'],
      ...shared,
      bare: named('平台'),
      several: true,
      read: reader(reported),
    },
  ];
}

/** 亩均税收 asks for the year shown, 2022年亩均税收 for that one. */
function perMuFields(land: FilterLand): FilterField[] {
  return (['taxPerMu', 'valueAddedPerMu', 'outputPerMu'] as const).flatMap((theme) =>
    ofYears(land, theme, [themes[theme].title], {
      kind: 'number',
      unit: themes[theme].unit,
      decimals: 2,
    }),
  );
}

function yearlyWords(
  land: FilterLand,
  theme: ThemeKey,
  names: readonly string[],
  choices: readonly string[],
  aliases: ReadonlyMap<string, string> = new Map(),
): FilterField[] {
  const all = [...choices, MIXED];
  return ofYears(land, theme, names, { kind: 'choice', choices: all, aliases, bare: all });
}

type Sort = Omit<FilterField, 'key' | 'names' | 'read'>;

function ofYears(
  land: FilterLand,
  theme: ThemeKey,
  names: readonly string[],
  sort: Sort,
): FilterField[] {
  const shown: FilterField = {
    key: theme,
    names,
    ...sort,
    read: themeReader(land, theme, land.year),
  };
  const dated = land.years.map((year): FilterField => {
    const datedNames = names.map((name) => `${year}年${name}`);
    return {
      key: `${theme}-${year}`,
      names: datedNames,
      ...sort,
      // 规上 alone asks for the year shown.
      bare: [],
      read: themeReader(land, theme, year),
    };
  });
  return [shown, ...dated];
}

function plainFigure(
  land: FilterLand,
  theme: ThemeKey,
  names: readonly string[],
  unit = '',
): FilterField {
  return {
    key: theme,
    names,
    kind: 'number',
    unit,
    decimals: 2,
    read: themeReader(land, theme, ''),
  };
}

/** Without any data year a yearly figure is not known of any parcel. */
function themeReader(
  { indicators, parcels, asOf }: FilterLand,
  theme: ThemeKey,
  year: string | null,
): Read {
  if (year === null) return () => null;
  return (row) => indicators.themeValue(theme, parcels[row] as Parcel, year, asOf);
}

/** Where parcels stand on the list that is looked at. */
function standingField(
  { standing }: FilterLand,
  key: 'listing' | 'track',
  choices: readonly string[],
): FilterField {
  return {
    key,
    names: [themes[key].title],
    kind: 'choice',
    choices,
    bare: choices,
    read: (row) => standing?.[key][row] ?? null,
  };
}

const kinds = {
  number: 'number',
  text: 'text',
  choice: 'choice',
  set: 'choice',
  date: 'date',
} as const;

function factField(field: Field, parcel: (row: number) => Parcel): FilterField {
  const { key, label, kind, unit, decimals, choices } = field;
  const isSet = kind === 'set';
  return {
    key,
    names: [label],
    kind: kinds[kind],
    unit,
    ...(decimals !== undefined && { decimals }),
    ...(choices && { choices, bare: choices }),
    ...(isSet && { choices: [...(choices ?? []), NONE], none: [NONE], several: true }),
    read: (row) => {
      const value = newestFact(parcel(row).facts, key)?.value ?? null;
      if (isSet && typeof value === 'string') return value.replaceAll('、', '\n');
      return typeof value === 'boolean' ? (value ? '是' : '否') : value;
    },
  };
}
