import { useSession } from '../app/session';
import { useWorkspace } from '../app/workspace-store';
import type { Engine, Pointer } from './engine-contract';

/** Name and code of the parcel under the pointer: names too long or too many for labels can still be read. */
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
    card.replaceChildren(
      line('strong', parcel.name || '未命名地块'),
      line('span', parcel.code || '无宗地代码'),
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
