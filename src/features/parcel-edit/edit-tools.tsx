import { TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type Draft,
  type DraftTool,
  stepBack,
  stepForward,
  withHolds,
  withTool,
} from '../../app/draft/draft';
import { changeDraft, setHeldCorner } from '../../app/draft/draft-store';
import { ChoiceBar } from '../../ui/choice-bar';
import form from '../../ui/form.module.css';
import { TextButton } from '../../ui/text-button';
import style from './parcel-edit.module.css';

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
  const { purpose, tool, cuts, shape, past, future, holds } = draft;
  const isOutline = purpose.kind === 'parcel' || purpose.kind === 'new-parcel';
  const draws = tool === 'polygon' || tool === 'rectangle' || tool === 'freehand';
  const take = (next: DraftTool) => changeDraft((one) => withTool(one, next, one.cuts));
  return (
    <div className={style.tools}>
      {isOutline && (
        <ChoiceBar label="绘制方式" choices={drawing} value={tool as 'polygon'} onChange={take} />
      )}
      {isOutline && shape && (
        <ChoiceBar label="修改方式" choices={changing} value={tool as 'vertices'} onChange={take} />
      )}
      {isOutline && shape && draws && (
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
      <p className={style.hint}>{hints[tool]}</p>
      {(tool === 'polygon' || tool === 'reshape' || tool === 'split') && (
        <>
          <div className={style.verbs}>
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
          </div>
          <div className={form.pair}>
            <HoldInput label="边长（米）" hold="lengthM" />
            <HoldInput label="方位角（度）" hold="bearingDeg" />
          </div>
        </>
      )}
      <div className={style.verbs}>
        <TextButton disabled={past.length === 0} onClick={() => changeDraft(stepBack)}>
          撤销上一笔
        </TextButton>
        <TextButton disabled={future.length === 0} onClick={() => changeDraft(stepForward)}>
          重做
        </TextButton>
      </div>
    </div>
  );
}

interface HoldInputProps {
  readonly label: string;
  readonly hold: 'lengthM' | 'bearingDeg';
}

/** A figure the next corner is held to; Enter sets the corner. What is cleared holds nothing. */
function HoldInput({ label, hold }: HoldInputProps) {
  const [text, setText] = useState('');
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        const figure = value.trim() === '' ? Number.NaN : Number(value);
        const isHeld =
          Number.isFinite(figure) && figure >= 0 && (hold === 'bearingDeg' || figure > 0);
        changeDraft((one) => withHolds(one, { [hold]: isHeld ? figure : null }));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        setHeldCorner();
      }}
    />
  );
}
