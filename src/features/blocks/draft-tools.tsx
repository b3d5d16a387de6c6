import { TextInput } from '@mantine/core';
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
import { ChoiceBar } from '../../ui/choice-bar';
import form from '../../ui/form.module.css';
import { TextButton } from '../../ui/text-button';
import style from './blocks.module.css';

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

/** What the pointer does, and how the next corner is held. */
export function DraftTools({ draft }: { readonly draft: Draft }) {
  const { tool, cuts, shape, past, future, locked } = draft;
  const take = (next: DraftTool) => changeDraft((one) => withTool(one, next, one.cuts));
  const draws = tool === 'polygon' || tool === 'rectangle' || tool === 'freehand';
  const lines = tool === 'polygon' || tool === 'split' || tool === 'reshape';
  return (
    <div className={style.tools}>
      {!locked && (
        <>
          <ChoiceBar label="绘制方式" choices={drawing} value={tool as 'polygon'} onChange={take} />
          {shape && (
            <ChoiceBar
              label="修改方式"
              choices={changing}
              value={tool as 'vertices'}
              onChange={take}
            />
          )}
          {shape && draws && (
            <ChoiceBar
              label="画出的范围"
              choices={[
                { value: 'add', label: '并入' },
                { value: 'cut', label: '挖去' },
              ]}
              value={cuts ? 'cut' : 'add'}
              onChange={(way) => changeDraft((one) => withTool(one, tool, way === 'cut'))}
            />
          )}
        </>
      )}
      <p className={style.hint}>
        {locked ? '边界已锁定，拖动、点按只移动地图。解锁后再改。' : hints[tool]}
      </p>
      {lines && !locked && <HoldFields draft={draft} />}
      <div className={style.verbs}>
        <TextButton disabled={past.length === 0} onClick={() => changeDraft(stepBack)}>
          撤销上一笔
        </TextButton>
        <TextButton disabled={future.length === 0} onClick={() => changeDraft(stepForward)}>
          重做
        </TextButton>
        {shape && (
          <TextButton onClick={() => changeDraft((one) => withLock(one, !one.locked))}>
            {locked ? '解锁' : '锁定'}
          </TextButton>
        )}
      </div>
    </div>
  );
}

/** Right angles, catching, and the next edge by figures. */
function HoldFields({ draft: { holds, corners } }: { readonly draft: Draft }) {
  const both = holds.lengthM !== null && holds.bearingDeg !== null;
  return (
    <form
      className={style.holds}
      onSubmit={(event) => {
        event.preventDefault();
        if (both && corners.length > 0) setHeldCorner();
      }}
    >
      <label className={form.check}>
        <input
          type="checkbox"
          checked={holds.square}
          onChange={({ currentTarget: { checked: square } }) =>
            changeDraft((one) => withHolds(one, { square }))
          }
        />
        直角
      </label>
      <label className={form.check}>
        <input
          type="checkbox"
          checked={!holds.free}
          onChange={({ currentTarget: { checked } }) =>
            changeDraft((one) => withHolds(one, { free: !checked }))
          }
        />
        吸附
      </label>
      <TextInput
        label="边长（米）"
        type="number"
        min={0}
        step="any"
        value={holds.lengthM ?? ''}
        onChange={({ currentTarget: { value } }) =>
          changeDraft((one) => withHolds(one, { lengthM: numberOf(value) }))
        }
      />
      <TextInput
        label="方位角（度）"
        type="number"
        min={0}
        max={360}
        step="any"
        value={holds.bearingDeg ?? ''}
        onChange={({ currentTarget: { value } }) =>
          changeDraft((one) => withHolds(one, { bearingDeg: numberOf(value) }))
        }
      />
      {both && (
        <button
          type="submit"
          className={style.addCorner}
          disabled={corners.length === 0}
          title={corners.length === 0 ? '先在地图上点第一个点' : undefined}
        >
          按边长和方位角加点（回车）
        </button>
      )}
    </form>
  );
}

/** What is cleared holds nothing; nothing is never zero metres. */
function numberOf(text: string): number | null {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : null;
}
