import type { Enterprise } from '../../core/enterprise/enterprise';
import type { FilterField } from '../../core/filter/filter-field';
import { createIndicators, type Indicators } from '../../core/indicator/indicators';
import { indexInSteps } from '../../core/indicator/occupancy-index';
import { yearsOf } from '../../core/indicator/years';
import { listings, tracks } from '../../core/list/verdict';
import type { Parcel } from '../../core/parcel/parcel';
import { themes } from '../../core/theme/themes';
import type { Workspace } from '../../core/workspace';
import type { ViewState } from '../session';
import type { LandProgress } from '../targets/land-progress';
import type { ParcelStanding } from '../verdicts/verdicts';
import { BLOCK_FIELD, filterFields } from './filter-fields';
import { createKeep } from './keep';
import { areaOfShapeM2, areasOfRows, createRows, type Rows } from './rows';
import { createSide, hatchesOfRows, type Land, type ThemeSide } from './sides';
import { remembered, type Steps } from './steps';
import { type UnitRows, unitRowsOf } from './unit-rows';

type Tables = Workspace['tables'];

/** Everything that is told of the parcels by the view of this moment; arrays are parallel to `ids`. */
export interface Analysis extends Rows {
  /** What is on the screen is of the state before. */
  readonly working: boolean;
  /** Ellipsoidal; NaN without outline. */
  readonly areasM2: Float64Array;
  /** Data years there are, oldest first. */
  readonly years: readonly string[];
  readonly year: string | null;
  /** The day idleness is judged for. */
  readonly asOf: string;
  readonly side: ThemeSide;
  readonly other: ThemeSide | null;
  /** 1 where a parcel passes filter and outline; null when all do. */
  readonly kept: Uint8Array | null;
  readonly keptCount: number;
  /** What is wrong with the filter, in words; it then keeps everything. */
  readonly filterFault: string | null;
  readonly indicators: Indicators;
  /** The figure the units are coloured by, unit by unit; null when they are not. */
  readonly units: UnitRows | null;
  /** What a filter can ask about. */
  readonly fields: readonly FilterField[];
}

export interface Question {
  readonly tables: Tables;
  readonly view: ViewState;
  readonly asOf: string;
  /** Where parcels stand on the list that is looked at, once that is known. */
  readonly standing?: ParcelStanding | null;
  /** Of a target, once anything is coloured by it. */
  readonly progress?: LandProgress | null;
}

/** Answers one question after another, doing again only what the difference between them touches. */
export function createAnalyst(): (question: Question) => Steps<Analysis> {
  const rowsOf = createRows();
  const areasOf = areasOfRows();
  const parcelsOf = remembered(listParcels);
  const years = remembered(findYears);
  const indicatorsOf = remembered(buildIndicators);
  const hatchesOf = hatchesOfRows();
  const fieldsOf = remembered(listFields);
  const unitsOf = unitRowsOf();
  const keep = createKeep();
  const [mainSide, otherSide] = [createSide(), createSide()];

  return function* analyse({ tables, view, asOf, standing: told, progress }) {
    const order = rowsOf(tables.parcels);
    const parcels = yield* parcelsOf(tables.parcels);
    const areasM2 = yield* areasOf(order.ids, tables.shapes);
    const indicators = yield* indicatorsOf(
      tables.parcels,
      tables.shapes,
      tables.enterprises,
      tables.occupancies,
    );
    const known = yield* years(tables.enterprises);
    const year = view.year ?? known.at(-1) ?? null;
    const hatches = yield* hatchesOf(parcels, indicators, asOf);
    // Told of other parcels, it is of the state before, and will be told anew.
    const standing = told?.ids === order.ids ? told : null;
    const fields = yield* fieldsOf(
      tables.units,
      tables.enterprises,
      tables.occupancies,
      parcels,
      areasM2,
      indicators,
      known,
      year,
      asOf,
      asksForStanding(view.filter) ? standing : null,
    );
    const { kept, keptCount, fault } = yield* keep(
      view.filter,
      view.pick,
      order,
      tables.shapes,
      fields,
    );
    const gathered = yield* unitsOf(
      view.unitFigure === 'creditRate' ? null : view.unitFigure,
      tables.units,
      tables.borders,
      tables.shapes,
      parcels,
      indicators,
      year,
      asOf,
    );
    const units = view.unitFigure === 'creditRate' ? (progress?.units ?? null) : gathered;
    const credited = progress?.ids === order.ids ? progress : null;
    const facts = { parcels, areasM2, hatches, indicators, asOf };
    const land: Land = { ...facts, kept, standing, progress: credited };
    const side = yield* mainSide(view.theme, year, view.isolated, land);
    const { compare } = view;
    const other = compare
      ? yield* otherSide(compare.theme, compare.year ?? year, view.isolated, land)
      : null;
    return {
      ...order,
      working: false,
      areasM2,
      years: known,
      year,
      asOf,
      side,
      other,
      kept,
      keptCount,
      filterFault: fault,
      indicators,
      units,
      fields,
    };
  };
}

/** Verdicts are asked for by name or by their words; any other filter does not wait for them. */
export function asksForStanding(filter: string): boolean {
  return standingWords.some((word) => filter.includes(word));
}

const standingWords = [
  themes.listing.title,
  themes.track.title,
  BLOCK_FIELD,
  ...listings,
  ...tracks.slice(1),
];

function* listParcels(parcels: ReadonlyMap<string, Parcel>): Steps<readonly Parcel[]> {
  yield;
  return [...parcels.values()];
}

function* findYears(enterprises: ReadonlyMap<string, Enterprise>): Steps<readonly string[]> {
  yield;
  return yearsOf(enterprises.values());
}

function* buildIndicators(
  parcels: Tables['parcels'],
  shapes: Tables['shapes'],
  enterprises: Tables['enterprises'],
  occupancies: Tables['occupancies'],
): Steps<Indicators> {
  yield* indexInSteps(occupancies);
  return createIndicators({ parcels, enterprises, occupancies }, (id) =>
    areaOfShapeM2(shapes.get(id)),
  );
}

function* listFields(
  units: Tables['units'],
  enterprises: Tables['enterprises'],
  occupancies: Tables['occupancies'],
  ...[parcels, areasM2, indicators, years, year, asOf, standing]: FieldSources
): Steps<readonly FilterField[]> {
  yield;
  const tables = { units, enterprises, occupancies };
  return filterFields({ tables, parcels, areasM2, indicators, years, year, asOf, standing });
}

type FieldSources = [
  parcels: readonly Parcel[],
  areasM2: Float64Array,
  indicators: Indicators,
  years: readonly string[],
  year: string | null,
  asOf: string,
  standing: ParcelStanding | null,
];
