import {
  type Draft,
  type DraftTool,
  stepBack,
  stepForward,
  withHolds,
  withTool,
} from '../../app/draft/draft';
import { changeDraft, setHeldCorner } from '../../app/draft/draft-store';
import { DrawingTools } from '../../ui/drawing-tools';
import { HoldFields } from '../../ui/hold-fields';
import { OutlineBars } from '../../ui/outline-bars';

const drawing = [
  { value: 'polygon', label: '多边形' },
  { value: 'rectangle', label: '矩形' },
  { value: 'freehand', label: '手绘' },
] as const;

const changing = [
  { value: 'vertices', label: '改界点' },
  { value: 'reshape', label: '重画一段' },
] as const;

const hints: Readonly<Record<DraftTool, string>> = {
  polygon: '点按加点，回到起点或按“完成”闭合；靠近相邻界线自动吸附，按住 Alt 不吸附。',
  rectangle: '先点一条边的两端，再点对边。',
  freehand: '按住描画，松开闭合。',
  parcels: '点按相邻地块，选入或移出。',
  vertices: '拖动界点；拖动边线中间的小点加点；右键或长按界点删除。',
  reshape: '从界线上一点画到另一点，按“完成”替换这一段。',
  split: '从地块一侧的界外画到另一侧，按“完成”切开；再画一条可继续切。',
};

/** What the pointer does to the outline of a parcel, and how the next corner is held. */
export function EditTools({ draft }: { readonly draft: Draft }) {
  const { purpose, tool, cuts, shape, past, future, holds, corners } = draft;
  const isOutline = purpose.kind === 'parcel' || purpose.kind === 'new-parcel';
  const draws = tool === 'polygon' || tool === 'rectangle' || tool === 'freehand';
  const lines = tool === 'polygon' || tool === 'reshape' || tool === 'split';
  return (
    <DrawingTools
      bars={
        isOutline && (
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
      hint={hints[tool]}
      holds={
        lines && (
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
    />
  );
}
