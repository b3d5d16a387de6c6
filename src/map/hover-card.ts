import { useAnalysis } from '../app/analysis';
import { parcelCard } from '../app/queries/parcel-card';
import { useSession } from '../app/session';
import { useWorkspace } from '../app/workspace-store';
import type { Engine, Pointer } from './engine-contract';

/** The parcel under the pointer in a few words: names too long or too many for labels can still be read. */
export function startHoverCard(engine: Engine, host: HTMLElement): () => void {
  const card = document.createElement('div');
  card.className = 'mutu-map-card';
  card.hidden = true;
  host.append(card);
  // A table row under the pointer is hovered too; the card belongs to the map's own pointer.
  let pointer: Pointer | null = null;

  const show = () => {
    const { hoveredParcel } = useSession.getState();
    const { parcels } = useWorkspace.getState().ws.tables;
    const parcel = hoveredParcel && pointer ? parcels.get(hoveredParcel) : undefined;
    card.hidden = !parcel;
    if (!parcel || !pointer) return;
    const { side, other, rows, indicators, asOf } = useAnalysis.getState();
    const row = rows.get(parcel.id) ?? -1;
    const sides = other ? [side, other] : [side];
    const figures = sides.map(({ theme, year, values }) => ({
      theme,
      year,
      value: values[row] ?? null,
    }));
    const {
      name,
      code,
      figures: lines,
      idle,
    } = parcelCard(parcel, figures, indicators.idleOf(parcel, asOf));
    card.replaceChildren(
      line('strong', name),
      line('span', code),
      ...lines.map((text) => line('span', text)),
      ...(idle ? [line('span', idle)] : []),
    );
    placeBeside(card, pointer, engine.size());
  };

  const stops = [
    engine.onPointer((now) => {
      pointer = now;
      if (now && !card.hidden) placeBeside(card, now, engine.size());
      else if (!now) card.hidden = true;
    }),
    useSession.subscribe((now, before) => {
      if (now.hoveredParcel !== before.hoveredParcel) show();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    card.remove();
  };
}

function line(tag: 'strong' | 'span', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** On the side of the pointer where there is room. */
function placeBeside(
  card: HTMLElement,
  { x, y }: Pointer,
  [width, height]: readonly [number, number],
) {
  const left = x + 16 + card.offsetWidth > width - 8 ? x - 12 - card.offsetWidth : x + 16;
  const top = y + 18 + card.offsetHeight > height - 40 ? y - 10 - card.offsetHeight : y + 18;
  card.style.left = `${Math.round(left)}px`;
  card.style.top = `${Math.round(top)}px`;
}
