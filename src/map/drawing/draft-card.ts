import { type Draft, withLock } from '../../app/draft/draft';
import { changeDraft, endDraft, setHeldCorner, useDraft } from '../../app/draft/draft-store';
import { useSession } from '../../app/session';
import type { Ring } from '../../core/geo/geometry';
import { formatNumber } from '../../core/quantity';
import { lengthText } from '../tools/measure-text';
import { readEdge } from './hold-place';

interface CardActions {
  finish(): void;
  back(): void;
  /** Where the next corner would be; null before the pointer was anywhere. */
  next(): Ring[number] | null;
}

export interface DraftCard {
  show(): void;
  remove(): void;
}

const titles: Readonly<Record<Draft['purpose']['kind'], string>> = {
  'new-block': '划定区块',
  block: '修改区块边界',
  'new-parcel': '新增地块',
  parcel: '更正地块界线',
  'split-parcel': '切分地块',
  'merge-parcels': '合并地块',
};

const REALLY_MS = 4000;

/** Beside the map, within reach of a thumb: what the gesture in hand can do next. */
export function createDraftCard(host: HTMLElement, actions: CardActions): DraftCard {
  const card = document.createElement('section');
  card.className = 'mutu-tool-card';
  const title = document.createElement('h2');
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const edge = document.createElement('p');
  const buttons = document.createElement('div');
  buttons.className = 'mutu-tool-buttons';
  let sure: ReturnType<typeof setTimeout> | undefined;

  const finish = button('完成', actions.finish);
  const back = button('撤去一点', actions.back);
  const set = button('加点', setHeldCorner);
  const again = button('继续绘制', () => useSession.setState({ tool: 'draw' }));
  const lock = button('', () => changeDraft((draft) => withLock(draft, !draft.locked)));
  const giveUp = button('放弃', () => {
    // What was drawn cannot be found again: asked once more, in place.
    if (sure) endDraft();
    clearTimeout(sure);
    giveUp.textContent = '确认放弃';
    sure = setTimeout(() => {
      sure = undefined;
      giveUp.textContent = '放弃';
    }, REALLY_MS);
  });
  buttons.append(finish, back, set, again, lock, giveUp);
  card.append(title, said, edge, buttons);
  host.append(card);

  return {
    show: () => {
      const { draft, resumed } = useDraft.getState();
      if (!draft) return;
      const { tool } = useSession.getState();
      const inHand = tool === 'draw';
      // Another tool has a card of its own in this place.
      card.hidden = !inHand && tool !== 'look';
      const { corners, holds, locked, shape } = draft;
      say(title, titles[draft.purpose.kind]);
      card.setAttribute('aria-label', titles[draft.purpose.kind]);
      say(
        said,
        resumed ? '上次没有保存的绘制，已接着画。' : locked ? '界线已锁定，不会被移动。' : '',
      );
      say(edge, inHand ? edgeText(corners, actions.next()) : '');
      finish.hidden = back.hidden = corners.length === 0 || !inHand;
      set.hidden = finish.hidden || holds.lengthM === null;
      again.hidden = inHand;
      lock.hidden = shape === null || corners.length > 0;
      say(lock, locked ? '解锁' : '锁定');
      lock.setAttribute('aria-pressed', String(locked));
      giveUp.hidden = !resumed;
    },
    remove: () => {
      clearTimeout(sure);
      card.remove();
    },
  };
}

/** The newest edge, in figures that can be typed. */
function edgeText(corners: Ring, next: Ring[number] | null): string {
  const from = corners.at(-1);
  if (!from) return '';
  const count = `已加 ${corners.length} 点`;
  if (!next) return count;
  const { lengthM, bearingDeg } = readEdge(from, next);
  return `${count}；本段 ${lengthText(lengthM)}，方位角 ${formatNumber(bearingDeg, 1)}°`;
}

/** The pointer moves many times between two texts that read alike. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}
