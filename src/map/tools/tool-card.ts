import type { ToolName } from '../../app/session';
import { copyToClipboard } from './copy-to-clipboard';
import { copyText, type MeasureText, measureText } from './measure-text';
import { type Measuring, pointsSoFar } from './measuring';

interface CardActions {
  end(): void;
  back(): void;
  close(): void;
}

export interface ToolCard {
  show(tool: ToolName, measuring: Measuring | null): void;
  remove(): void;
}

/** Tools this card speaks of; what is drawn to stay has a panel. */
type CardTool = Exclude<ToolName, 'look' | 'draw'>;

const titles: Readonly<Record<CardTool, string>> = {
  box: '框选地块',
  lasso: '套索圈选',
  distance: '量距离',
  area: '量面积',
};

const PICK_RULE = '以地块内部标注点落在圈内为准。';
const SNAPPING = '靠近地块顶点时自动吸附';

/** With a mouse and keys, and with fingers. */
const hints: Readonly<Record<CardTool, readonly [mouse: string, touch: string]>> = {
  box: [
    `按住拖出方框，松开即选中。${PICK_RULE}Esc 取消。`,
    `按住拖出方框，松开即选中；双指缩放。${PICK_RULE}`,
  ],
  lasso: [
    `按住画圈，松开即选中。${PICK_RULE}Esc 取消。`,
    `按住画圈，松开即选中；双指缩放。${PICK_RULE}`,
  ],
  distance: hintsOfMeasuring(),
  area: hintsOfMeasuring(),
};

function hintsOfMeasuring(): readonly [string, string] {
  return [
    `单击加点，双击或回车结束，退格撤去一点，Esc 重来。${SNAPPING}，按住 Alt 不吸附。`,
    `点按加点，再点一次末点结束。${SNAPPING}。`,
  ];
}

/** Beside the map: what the tool in hand is for, and what it has measured. */
export function createToolCard(host: HTMLElement, actions: CardActions): ToolCard {
  const card = element('section', 'mutu-tool-card');
  const title = element('h2', '');
  const close = button('关闭', actions.close);
  close.className = 'mutu-tool-close';
  const lead = element('p', 'mutu-tool-lead');
  const fault = element('p', 'mutu-tool-fault');
  // Read out when it is finished; while it is being drawn the figure changes with every movement.
  const said = element('p', 'mutu-tool-said');
  said.setAttribute('role', 'status');
  const rows = element('dl', 'mutu-tool-rows');
  const method = element('p', 'mutu-tool-method');
  const hint = element('p', 'mutu-tool-hint');
  const buttons = element('div', 'mutu-tool-buttons');
  const end = button('完成', actions.end);
  const back = button('撤去一点', actions.back);
  const copy = button('复制', () => void copyNow());
  const head = element('header', '');
  head.append(title, close);
  buttons.append(end, back, copy);
  card.append(head, said, lead, fault, rows, method, hint, buttons);
  card.hidden = true;
  host.append(card);
  let copied = '';
  let shown = '';

  const copyNow = async () => {
    const done = await copyToClipboard(copied);
    copy.textContent = done ? '已复制' : '复制失败';
    setTimeout(() => {
      copy.textContent = '复制';
    }, 1500);
  };

  const showFigures = (text: MeasureText | null) => {
    // The pointer moves many times between two figures that read alike.
    const now = JSON.stringify(text);
    if (now === shown) return;
    shown = now;
    lead.textContent = text?.lead ?? '';
    fault.textContent = text?.fault ?? '';
    method.textContent = text?.method ?? '';
    rows.replaceChildren(...(text?.rows ?? []).map(row));
  };

  return {
    show: (tool, measuring) => {
      card.hidden = tool === 'look' || tool === 'draw';
      if (tool === 'look' || tool === 'draw') return;
      title.textContent = titles[tool];
      card.setAttribute('aria-label', titles[tool]);
      hint.textContent = hints[tool][matchMedia('(pointer: coarse)').matches ? 1 : 0];
      const text = measuring && measureText(measuring.kind, pointsSoFar(measuring));
      showFigures(text);
      // Of a line the newest part, of an area what comes first.
      if (tool === 'distance') rows.scrollTop = rows.scrollHeight;
      const drawing = measuring !== null && !measuring.done && measuring.points.length > 0;
      // Who has set two points knows how; the figures take its place.
      hint.hidden = (measuring?.points.length ?? 0) > 1;
      const finished =
        measuring?.done && text ? (text.fault ?? `${titles[tool]} ${text.lead}`) : '';
      if (said.textContent !== finished) said.textContent = finished;
      end.hidden = !drawing;
      back.hidden = !drawing;
      copy.hidden = !measuring?.done;
      if (measuring && text) copied = copyText(measuring.kind, text);
    },
    remove: () => card.remove(),
  };
}

function row([name, figure]: readonly [string, string]): HTMLElement {
  const line = element('div', '');
  const term = element('dt', '');
  term.textContent = name;
  const value = element('dd', '');
  value.textContent = figure;
  line.append(term, value);
  return line;
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
