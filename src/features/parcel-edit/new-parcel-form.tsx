import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addParcel } from '../../app/commands/add-parcel';
import type { Draft } from '../../app/draft/draft';
import { today } from '../../app/now';
import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { labelPoint } from '../../core/geo/label-point';
import { containsPoint } from '../../core/geo/point-in-geometry';
import { isRefusal, refuse } from '../../core/refusal';
import form from '../../ui/form.module.css';
import { Pairs } from '../../ui/pairs';
import { Section } from '../../ui/section';
import { areaText, METHOD } from './area-text';
import { SaveFrame } from './save-frame';

interface NewParcelFormProps {
  readonly draft: Draft;
  readonly onGiveUp: () => void;
}

/** 新增地块: what is typed of it; what nobody knows is left open. */
export function NewParcelForm({ draft: { shape }, onGiveUp }: NewParcelFormProps) {
  const units = useWorkspace((state) => state.ws.tables.units);
  const borders = useWorkspace((state) => state.ws.tables.borders);
  const [typed, setTyped] = useState({
    name: '',
    code: '',
    landUse: '',
    tenure: '',
    registered: '',
  });
  /** Chosen by the person; until then the unit the land lies in. */
  const [unit, setUnit] = useState<string | null>(null);
  const lies = useMemo(() => {
    const place = shape && labelPoint(shape);
    if (!place) return '';
    const around = [...borders.values()].find(
      ({ id, geometry }) =>
        units.get(id)?.kind === '镇街' && containsPoint(geometry, place[0], place[1]),
    );
    return around?.id ?? '';
  }, [shape, borders, units]);
  const text = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTyped((before) => ({ ...before, [key]: value })),
  });
  const save = async (why: string) => {
    const { registered, ...told } = typed;
    const registeredM2 = registered.trim() === '' ? null : Number(registered.replaceAll(',', ''));
    if (!shape || Number.isNaN(registeredM2)) {
      return refuse('bad-value', '证载登记面积不是数字。', '请改正；没有证的请留空，按“未知”记。');
    }
    const unitId = (unit ?? lies) || null;
    const answer = await addParcel({
      ...told,
      unitId,
      registeredM2,
      geometry: shape,
      on: today(),
      why,
    });
    if (!isRefusal(answer)) select({ table: 'parcels', id: answer.id });
    return answer;
  };
  const wanting = shape ? (typed.name.trim() ? null : '请填写地块名称。') : '请先在图上画出界线。';
  return (
    <>
      <Section title="图形" aside={METHOD}>
        <Pairs rows={[['图形面积', areaText(shape)]]} />
      </Section>
      <SaveFrame
        label="保存新增的地块"
        verb="保存地块"
        reason={{ label: '新增依据', placeholder: '如 现场核实，原数据漏登' }}
        wanting={wanting}
        onSave={save}
        onGiveUp={onGiveUp}
      >
        <TextInput label="名称" required {...text('name')} />
        <TextInput
          label="宗地代码"
          placeholder="19 位，没有的留空"
          autoComplete="off"
          {...text('code')}
        />
        <NativeSelect
          label="所在单位"
          data={[
            { value: '', label: '未知' },
            ...[...units.values()].map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={unit ?? lies}
          onChange={({ currentTarget }) => setUnit(currentTarget.value)}
        />
        <div className={form.pair}>
          <TextInput label="用途" placeholder="如 工业用地" {...text('landUse')} />
          <TextInput label="权属" placeholder="如 国有出让" {...text('tenure')} />
        </div>
        <TextInput
          label="证载登记面积（平方米）"
          description="照证书填写；没有证书的留空，按“未知”记"
          inputMode="decimal"
          {...text('registered')}
        />
      </SaveFrame>
    </>
  );
}
