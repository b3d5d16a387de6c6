import { useWorkspace } from '../app/workspace-store';
import type { Engine, Pointer } from './engine-contract';
import { metresPerPixel } from './mercator';
import { degreesText, gridText, type ToGrid } from './place';
import { scaleBar } from './scale-bar';

const MOST_BAR_PX = 120;

/**
 * Coordinates and scale are written straight into the page: a state change for every mouse movement would render the
 * interface sixty times a second.
 */
export function startReadout(engine: Engine, bar: HTMLElement): () => void {
  const zoneName = part(bar, 'mutu-map-zone');
  const grid = part(bar, 'mutu-map-grid');
  const degrees = part(bar, 'mutu-map-degrees');
  const scale = part(bar, 'mutu-map-scale');
  let pointed: Pointer | null = null;
  let zone = 0;
  let toGrid: ToGrid = () => null;

  const showScale = () => {
    const { lat, zoom } = engine.camera();
    const { label, widthPx } = scaleBar(metresPerPixel(lat, zoom), MOST_BAR_PX);
    scale.textContent = label;
    scale.style.width = `${widthPx}px`;
  };
  // Projecting is large and no picture waits for it; until it is there degrees are all that is said.
  const changeGrid = (district: number) => {
    zone = district;
    toGrid = () => null;
    void import('./grid-of-zone').then(({ gridOfZone }) => {
      if (zone === district) toGrid = gridOfZone(district);
      showAll();
    });
  };
  const showPlace = (pointer: Pointer | null) => {
    const district = useWorkspace.getState().info?.zone ?? 0;
    if (district !== zone) changeGrid(district);
    const point = pointer && toGrid([pointer.lon, pointer.lat]);
    zoneName.textContent = point ? `CGCS2000 3 度带第 ${zone} 带` : '';
    grid.textContent = point ? gridText(point) : '';
    degrees.textContent = pointer ? degreesText([pointer.lon, pointer.lat]) : '';
  };

  // A map moved by the keyboard brings other land under a pointer that stands still.
  const showAll = () => {
    showScale();
    if (!pointed) return;
    const [lon, lat] = engine.placeAt(pointed);
    showPlace({ ...pointed, lon, lat });
  };
  const point = (pointer: Pointer | null) => {
    pointed = pointer;
    showPlace(pointer);
  };
  const stops = [engine.onMove(showAll), engine.onPointer(point)];
  showScale();
  return () => {
    for (const stop of stops) stop();
    bar.replaceChildren();
  };
}

function part(bar: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  bar.append(element);
  return element;
}
