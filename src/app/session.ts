import { create } from 'zustand';
import type { ThemeKey } from '../core/theme/theme-key';
import type { UnitFigureKey } from '../core/theme/unit-figure';

export const panelNames = [
  'map',
  'lists',
  'blocks',
  'targets',
  'projects',
  'plan',
  'quality',
  'data',
  'import',
  'match',
  'parcel',
] as const;

export type PanelName = (typeof panelNames)[number];

export interface Selection {
  readonly table: 'parcels' | 'enterprises';
  readonly id: string;
}

/** The block whose record is open beside the map. */
export interface OpenBlock {
  readonly id: string;
  /** The day its boundary is asked for; null is that of the program year. */
  readonly day: string | null;
}

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What the pointer does on the map. Only `look` picks single parcels; the others draw, `draw` an outline that stays. */
export type ToolName = 'look' | 'box' | 'lasso' | 'distance' | 'area' | 'draw';

/** What is written on a parcel. */
export type LabelName = 'name' | 'figure' | 'code' | 'none';

/** Groups of layers a person may switch off. */
export const layerGroups = [
  'basemap',
  'units',
  'parks',
  'zones',
  'blocks',
  'hatch',
  'roads',
] as const;

export type LayerGroup = (typeof layerGroups)[number];

/** An outline drawn around parcels, open, in degrees: what is picked follows from it. */
export type PickRing = readonly (readonly [lon: number, lat: number])[];

/** The other side of the curtain: the same land by another theme or year, right of `at` (a share of the width). */
export interface Comparison {
  readonly theme: ThemeKey;
  readonly year: string | null;
  readonly at: number;
}

/** Which program judges, for which year and list. Null is the first there is. */
export interface ProgramView {
  readonly program: string | null;
  readonly programYear: number | null;
  readonly list: string | null;
  /** A named local variant of the program, by id. */
  readonly variant: string | null;
  /** Figures tried out on the slider, by threshold or parameter; never stored as fact. */
  readonly trial: Readonly<Record<string, number>>;
}

/** A target that is open, or one figure of its table. */
export interface OpenTarget {
  readonly program: string;
  readonly target: string;
  /** Of a target that is due anew every year; null is the one the day lies in. */
  readonly year: number | null;
  /** As the table prints it, 未分到单位 for the rest; null is all of them. */
  readonly unit: string | null;
  /** Key of the table's column, empty for 未注明行业; null is all of them. */
  readonly column: string | null;
}

/** How the workspace is looked at; the address holds all of it (A10). */
export interface ViewState extends ProgramView {
  readonly theme: ThemeKey;
  /** Data year; null is the newest year there is. */
  readonly year: string | null;
  /** As typed, in the filter language. */
  readonly filter: string;
  /** Keys of the legend classes that stand out; empty shows all. */
  readonly isolated: readonly string[];
  readonly pick: PickRing | null;
  readonly compare: Comparison | null;
  /** Figure the units are coloured by; null colours parcels only. */
  readonly unitFigure: UnitFigureKey | null;
  readonly label: LabelName;
  readonly hidden: readonly LayerGroup[];
  /** The day whose end progress is told for; null is today. */
  readonly day: string | null;
  readonly target: OpenTarget | null;
}

/** What this window is looking at. Never stored with the documents. */
export interface SessionState extends ViewState {
  readonly panel: PanelName;
  readonly selection: Selection | null;
  readonly block: OpenBlock | null;
  /** The plan whose record is open in its panel. */
  readonly project: string | null;
  readonly hoveredParcel: string | null;
  /** Where the map stands; null until it was moved, then the whole district is shown. */
  readonly camera: Camera | null;
  readonly tool: ToolName;
  readonly paletteOpen: boolean;
  readonly helpOpen: boolean;
}

export const firstView: ViewState = {
  theme: 'taxPerMu',
  year: null,
  filter: '',
  isolated: [],
  pick: null,
  compare: null,
  unitFigure: null,
  label: 'name',
  hidden: [],
  day: null,
  target: null,
  program: null,
  programYear: null,
  list: null,
  variant: null,
  trial: {},
};

export const useSession = create<SessionState>(() => ({
  ...firstView,
  panel: 'map',
  selection: null,
  block: null,
  project: null,
  hoveredParcel: null,
  camera: null,
  tool: 'look',
  paletteOpen: false,
  helpOpen: false,
}));

export function select(selection: Selection | null): void {
  useSession.setState({ selection });
}

export function showPanel(panel: PanelName): void {
  useSession.setState({ panel });
}

/** Another program or year brings its own lists; what was tried on the old ones is let go. */
export function showProgram(program: string, programYear: number): void {
  useSession.setState((now) => ({
    program,
    programYear,
    trial: {},
    ...(program !== now.program && { list: null, variant: null }),
  }));
}

/** A theme brings its own classes, so what stood out in the old legend no longer does. */
export function showTheme(theme: ThemeKey): void {
  useSession.setState({ theme, isolated: [] });
}
