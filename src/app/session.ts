import { create } from 'zustand';

export type PanelName = 'map' | 'quality' | 'data';

export interface Selection {
  readonly table: 'parcels' | 'enterprises';
  readonly id: string;
}

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What this window is looking at. Never stored with the documents. */
export interface SessionState {
  readonly panel: PanelName;
  readonly selection: Selection | null;
  readonly hoveredParcel: string | null;
  /** Where the map stands; null until it was moved, then the whole district is shown. */
  readonly camera: Camera | null;
  readonly paletteOpen: boolean;
  readonly helpOpen: boolean;
}

export const useSession = create<SessionState>(() => ({
  panel: 'map',
  selection: null,
  hoveredParcel: null,
  camera: null,
  paletteOpen: false,
  helpOpen: false,
}));

export function select(selection: Selection | null): void {
  useSession.setState({ selection });
}

export function showPanel(panel: PanelName): void {
  useSession.setState({ panel });
}
