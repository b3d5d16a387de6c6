import './curtain.css';
import { shareAt, shareByKey } from './curtain-share';

/** The curtain in the page: the ground of the second map, the handle, and what stands on either side. */
export interface CurtainParts {
  readonly ground: HTMLElement;
  /** Hangs the curtain at a share of the width. */
  hang(at: number): void;
  name(left: string, right: string): void;
  remove(): void;
}

/** `onMove` hears every movement of the handle, `onRest` when it is let go. */
export function createCurtainParts(
  host: HTMLElement,
  onMove: (at: number) => void,
  onRest: () => void,
): CurtainParts {
  const root = element('div', 'mutu-curtain');
  // Pointer and keyboard go to the map beneath, on both sides of the curtain: the second map is a picture of it.
  const ground = element('div', 'mutu-curtain-ground');
  ground.inert = true;
  const handle = element('div', 'mutu-curtain-handle');
  const line = element('div', 'mutu-curtain-line');
  const knob = element('div', 'mutu-curtain-knob');
  handle.append(line, knob);
  const left = element('p', 'mutu-curtain-name');
  const right = element('p', 'mutu-curtain-name');
  let now = 0.5;

  knob.tabIndex = 0;
  handle.title = '拖动对比左右两侧；方向键微调';
  for (const [name, value] of Object.entries({
    role: 'slider',
    'aria-label': '卷帘位置',
    'aria-orientation': 'horizontal',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
  }))
    knob.setAttribute(name, value);
  right.dataset.side = 'right';

  const drag = (event: PointerEvent) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const { left: edge, width } = root.getBoundingClientRect();
    onMove(shareAt(event.clientX, edge, width));
  };
  handle.addEventListener('pointerdown', (event) => {
    if (event.button === 0) handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', drag);
  handle.addEventListener('lostpointercapture', onRest);
  knob.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = shareByKey(now, event.key, event.shiftKey);
    if (at === null) return;
    // Home would show the whole district, an arrow move the map.
    event.preventDefault();
    event.stopPropagation();
    onMove(at);
  });

  root.append(ground, left, right, handle);
  host.append(root);
  return {
    ground,
    hang: (at) => {
      now = at;
      root.style.setProperty('--at', `${at * 100}%`);
      knob.setAttribute('aria-valuenow', String(Math.round(at * 100)));
      knob.setAttribute('aria-valuetext', `左侧占 ${Math.round(at * 100)}%`);
    },
    name: (leftName, rightName) => {
      left.textContent = leftName;
      right.textContent = rightName;
    },
    remove: () => root.remove(),
  };
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
