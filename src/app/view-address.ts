import { isDay } from '../core/field';
import { isThemeKey } from '../core/theme/theme-key';
import { isUnitFigureKey } from '../core/theme/unit-figure';
import {
  type Comparison,
  firstView,
  type LabelName,
  type LayerGroup,
  layerGroups,
  type OpenTarget,
  type PickRing,
  type ViewState,
} from './session';

const labels: readonly string[] = ['name', 'figure', 'code', 'none'] satisfies LabelName[];
const MOST_PICK_POINTS = 400;

/** The part of the address that tells how the workspace is looked at. What is as at first is left out. */
export function writeView(view: ViewState): string[] {
  const parts: string[] = [];
  const put = (key: string, value: string) =>
    parts.push(new URLSearchParams({ [key]: value }).toString());
  if (view.theme !== firstView.theme) put('t', view.theme);
  if (view.year !== null) put('y', view.year);
  if (view.filter.trim() !== '') put('f', view.filter);
  if (view.isolated.length > 0) put('i', view.isolated.join(','));
  if (view.pick) put('a', view.pick.map(writePoint).join(' '));
  if (view.compare) put('x', writeComparison(view.compare));
  if (view.unitFigure) put('u', view.unitFigure);
  if (view.label !== firstView.label) put('l', view.label);
  if (view.hidden.length > 0) put('h', view.hidden.join(','));
  if (view.day !== null) put('d', view.day);
  if (view.target) put('o', writeTarget(view.target));
  if (view.program !== null) put('g', view.program);
  if (view.programYear !== null) put('gy', String(view.programYear));
  if (view.list !== null) put('gl', view.list);
  if (view.variant !== null) put('gv', view.variant);
  const tried = Object.entries(view.trial);
  if (tried.length > 0) put('gt', tried.map(([id, value]) => `${id}:${value}`).join(','));
  return parts;
}

/** The view an address asks for, in full. Anything malformed in it is left out, never guessed. */
export function readView(params: URLSearchParams): ViewState {
  const theme = params.get('t') ?? '';
  const label = params.get('l') ?? '';
  const figure = params.get('u') ?? '';
  const listed = (key: string) => params.get(key)?.split(',').filter(Boolean) ?? [];
  return {
    theme: isThemeKey(theme) ? theme : firstView.theme,
    year: readYear(params.get('y')),
    filter: params.get('f') ?? '',
    isolated: listed('i'),
    pick: readPick(params.get('a')),
    compare: readComparison(params.get('x')),
    unitFigure: isUnitFigureKey(figure) ? figure : null,
    label: labels.includes(label) ? (label as LabelName) : firstView.label,
    hidden: listed('h').filter((name): name is LayerGroup =>
      (layerGroups as readonly string[]).includes(name),
    ),
    day: readDay(params.get('d')),
    target: readTarget(params.get('o')),
    program: readName(params.get('g')),
    programYear: readYear(params.get('gy')) === null ? null : Number(params.get('gy')),
    list: readName(params.get('gl')),
    variant: readName(params.get('gv')),
    trial: readTrial(params.get('gt')),
  };
}

function writePoint([lon, lat]: PickRing[number]): string {
  return `${lon.toFixed(6)},${lat.toFixed(6)}`;
}

function writeComparison({ theme, year, at }: Comparison): string {
  return `${theme},${year ?? ''},${at.toFixed(3)}`;
}

/** `dinghai-2021:d8:2021:白泉镇:industry`; a dash is a column without a key. */
function writeTarget({ program, target, year, unit, column }: OpenTarget): string {
  return [program, target, year ?? '', unit ?? '', column === '' ? '-' : (column ?? '')].join(':');
}

function readTarget(text: string | null): OpenTarget | null {
  const [program = '', target = '', year = '', unit = '', column = ''] = text?.split(':') ?? [];
  if (!readName(program) || !readName(target) || unit.length > 100) return null;
  return {
    program,
    target,
    year: readYear(year) === null ? null : Number(year),
    unit: unit || null,
    column: column === '-' ? '' : readName(column),
  };
}

function readDay(text: string | null): string | null {
  return text && isDay(text) ? text : null;
}

function readYear(text: string | null): string | null {
  return text && /^(19|20)\d{2}$/.test(text) ? text : null;
}

/** Names of programs, lists and variants; which there are is told by the documents. */
function readName(text: string | null): string | null {
  return text && /^[\w-]{1,80}$/.test(text) ? text : null;
}

function readTrial(text: string | null): Record<string, number> {
  const pairs = (text ?? '').split(',').map((pair) => pair.split(':'));
  return Object.fromEntries(
    pairs.flatMap(([id = '', value = '']) => {
      const figure = Number(value);
      return readName(id) && value !== '' && Number.isFinite(figure) ? [[id, figure]] : [];
    }),
  );
}

function readPick(text: string | null): PickRing | null {
  const points = text?.split(' ').map((point) => point.split(',').map(Number)) ?? [];
  if (points.length < 3 || points.length > MOST_PICK_POINTS) return null;
  const sound = points.every(
    ([lon, lat]) => Math.abs(lon ?? Number.NaN) <= 180 && Math.abs(lat ?? Number.NaN) <= 90,
  );
  return sound ? (points as [number, number][]) : null;
}

function readComparison(text: string | null): Comparison | null {
  const [theme = '', year = '', at = ''] = text?.split(',') ?? [];
  const share = at === '' ? 0.5 : Number(at);
  if (!isThemeKey(theme) || !(share >= 0 && share <= 1)) return null;
  return { theme, year: readYear(year), at: share };
}
