import { useMemo, useState } from 'react';
import { editShape } from '../../app/commands/edit-shape';
import type { Draft } from '../../app/draft/draft';
import { neighboursAlong } from '../../app/draft/neighbours-along';
import { useWorkspace } from '../../app/workspace-store';
import { formatMu, muFromM2 } from '../../core/quantity';
import form from '../../ui/form.module.css';
import { Pairs } from '../../ui/pairs';
import { Section } from '../../ui/section';
import { areaText, changeText, METHOD } from './area-text';
import style from './parcel-edit.module.css';
import { SaveFrame } from './save-frame';

interface OutlineFormProps {
  readonly id: string;
  readonly draft: Draft;
  readonly onGiveUp: () => void;
}

/** 更正界线: areas before and after, and neighbours whose common line goes along. */
export function OutlineForm({ id, draft: { shape, edits, past }, onGiveUp }: OutlineFormProps) {
  const shapes = useWorkspace((state) => state.ws.tables.shapes);
  const parcels = useWorkspace((state) => state.ws.tables.parcels);
  const [along, setAlong] = useState(true);
  // What the person began with; a change that comes meanwhile is a conflict, not a surprise.
  const [stood] = useState(() => shapes.get(id));
  const others = useMemo(
    () => neighboursAlong(shapes, id, shape, edits),
    [shapes, id, shape, edits],
  );
  const parcel = parcels.get(id);
  if (!parcel || !stood) return <p className={style.tools}>地块已被删除，请放弃绘制。</p>;
  const registered = parcel.registeredM2;
  const save = (why: string) => {
    const seen = { id, seenRev: stood.rev };
    const moved = along ? others : [];
    return editShape({ shapes: [...(shape ? [{ ...seen, geometry: shape }] : []), ...moved], why });
  };
  return (
    <>
      <Section title={parcel.name || '（未命名地块）'} aside={METHOD}>
        <Pairs
          rows={[
            ['更正前', areaText(stood.geometry)],
            ['更正后', areaText(shape)],
            ['增减', changeText(stood.geometry, shape)],
            ['证载面积', registered === null ? '未知' : formatMu(muFromM2(registered))],
          ]}
        />
        <ul className={style.rules}>
          <li>证载面积、建筑面积和企业用地面积照原来记载，不随图形改动。</li>
          <li>按图形算的面积、容积率、亩均指标随之重算，质检重新核对。</li>
        </ul>
      </Section>
      <SaveFrame
        label="保存更正的界线"
        verb="保存界线"
        reason={{ label: '更正理由', placeholder: '如 按实测成果更正' }}
        wanting={past.length === 0 || !shape ? '界线还没有改动。' : null}
        onSave={save}
        onGiveUp={onGiveUp}
      >
        {others.length > 0 && (
          <label className={form.check}>
            <input
              type="checkbox"
              checked={along}
              onChange={({ currentTarget }) => setAlong(currentTarget.checked)}
            />
            一并移动相邻界线（
            {others.map((one) => parcels.get(one.id)?.name || '未命名地块').join('、')}）
          </label>
        )}
      </SaveFrame>
    </>
  );
}
