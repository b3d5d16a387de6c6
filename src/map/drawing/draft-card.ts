import { type Draft, panelOfDraft, withLock } from '../../app/draft/draft';
import { changeDraft, endDraft, setHeldCorner, useDraft } from '../../app/draft/draft-store';
import { showPanel, useSession } from '../../app/session';
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

/** What the first touch does; the others have something to touch already. */
const begins: Partial<Record<Draft['tool'], string>> = {
  polygon: '在图上点第一个点。',
  rectangle: '在图上点第一个点。',
  reshape: '在界线上点起点。',
  split: '在界外点起点。',
  freehand: '在图上按住描画。',
};

const REALLY_MS = 4000;

/** Beside the map, within reach of a thumb: what the gesture in hand can do next. */
export function createDraftCard(host: HTMLElement, actions: CardActions): DraftCard {
  const card = document.createElement('section');
  card.className = 'mutu-tool-card mutu-draft-card';
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
  const save = button('保存…', () => {
    const { draft } = useDraft.getState();
    if (draft) showPanel(panelOfDraft(draft));
  });
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
  buttons.append(finish, back, set, again, save, lock, giveUp);
  card.append(title, said, edge, buttons);
  host.append(card);

  return {
    show: () => {
      const { draft, resumed } = useDraft.getState();
      if (!draft) return;
      const { tool, panel } = useSession.getState();
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
      say(edge, inHand && !locked ? edgeText(draft, actions.next()) : '');
      finish.hidden = back.hidden = corners.length === 0 || !inHand;
      set.hidden = finish.hidden || holds.lengthM === null;
      again.hidden = inHand;
      save.hidden = panel === panelOfDraft(draft);
      const isOutline = draft.tool !== 'split' && draft.purpose.kind !== 'merge-parcels';
      lock.hidden = !isOutline || shape === null || corners.length > 0;
      say(lock, locked ? '解锁' : '锁定');
      lock.setAttribute('aria-pressed', String(locked));
      giveUp.hidden = !resumed;
      // A name with nothing below it only covers the map.
      const isEmpty = [...buttons.children].every((one) => (one as HTMLElement).hidden);
      card.hidden ||= isEmpty && said.textContent === '' && edge.textContent === '';
    },
    remove: () => {
      clearTimeout(sure);
      card.remove();
    },
  };
}

/** The newest edge, in figures that can be typed. */
function edgeText({ tool, corners }: Draft, next: Ring[number] | null): string {
  const from = corners.at(-1);
  if (!from) return begins[tool] ?? '';
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
