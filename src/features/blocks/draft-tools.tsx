import {
  type Draft,
  type DraftTool,
  stepBack,
  stepForward,
  withHolds,
  withLock,
  withTool,
} from '../../app/draft/draft';
import { changeDraft, setHeldCorner } from '../../app/draft/draft-store';
import { DrawingTools } from '../../ui/drawing-tools';
import { HoldFields } from '../../ui/hold-fields';
import { OutlineBars } from '../../ui/outline-bars';
import { TextButton } from '../../ui/text-button';

const drawing = [
  { value: 'polygon', label: '多边形' },
  { value: 'rectangle', label: '矩形' },
  { value: 'freehand', label: '手绘' },
  { value: 'parcels', label: '选地块' },
] as const;

const changing = [
  { value: 'vertices', label: '改界点' },
  { value: 'reshape', label: '重画一段' },
  { value: 'split', label: '切分' },
] as const;

const hints: Readonly<Record<DraftTool, string>> = {
  polygon: '点按加点，回到起点或按“完成”闭合；退格撤去一点。',
  rectangle: '先点一条边的两端，再点对边。',
  freehand: '点按开始，移动描画，再点按结束。',
  parcels: '点按地块，并入或移出；相邻地块间的窄缝自动并入。',
  vertices: '拖动界点；点按边线中间的小点加点；右键或长按界点删除。',
  reshape: '从界线上一点画到另一点，替换这一段。',
  split: '从界外一侧画到另一侧，把区块切成几块。',
};

/** What the pointer does to the line of a block, and how the next corner is held. */
export function DraftTools({ draft }: { readonly draft: Draft }) {
  const { tool, cuts, shape, past, future, locked, holds, corners } = draft;
  const draws = tool === 'polygon' || tool === 'rectangle' || tool === 'freehand';
  const lines = tool === 'polygon' || tool === 'split' || tool === 'reshape';
  return (
    <DrawingTools
      bars={
        !locked && (
          <OutlineBars<DraftTool>
            drawing={drawing}
            changing={shape && changing}
            tool={tool}
            onTool={(next) => changeDraft((one) => withTool(one, next, one.cuts))}
            cuts={shape && draws ? cuts : null}
            onCuts={(next) => changeDraft((one) => withTool(one, tool, next))}
          />
        )
      }
      hint={locked ? '边界已锁定，拖动、点按只移动地图。解锁后再改。' : hints[tool]}
      holds={
        lines &&
        !locked && (
          <HoldFields
            holds={holds}
            begun={corners.length > 0}
            onHold={(patch) => changeDraft((one) => withHolds(one, patch))}
            onSet={setHeldCorner}
          />
        )
      }
      onBack={past.length > 0 ? () => changeDraft(stepBack) : null}
      onForward={future.length > 0 ? () => changeDraft(stepForward) : null}
    >
      {shape && (
        <TextButton onClick={() => changeDraft((one) => withLock(one, !one.locked))}>
          {locked ? '解锁' : '锁定'}
        </TextButton>
      )}
    </DrawingTools>
  );
}
