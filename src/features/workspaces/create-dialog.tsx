import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { notify } from '../../app/notices';
import { createWorkspace } from '../../app/workspaces';
import { centralMeridian, FIRST_ZONE, LAST_ZONE } from '../../core/geo/crs/zone';
import { isRefusal, type Refusal } from '../../core/refusal';
import { Dialog } from '../../ui/dialog';
import style from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { checkNewWorkspace } from './check-new-workspace';

const zones = Array.from({ length: LAST_ZONE[3] - FIRST_ZONE[3] + 1 }, (_, i) => FIRST_ZONE[3] + i);
const zoneOptions = zones.map((zone) => {
  const meridian = centralMeridian(zone, 3);
  return {
    value: String(zone),
    label: `第 ${zone} 带 · 中央经线 ${meridian}°E（${meridian - 1.5}°—${meridian + 1.5}°）`,
  };
});

export function CreateDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [districtName, setDistrictName] = useState('');
  const [districtCode, setDistrictCode] = useState('');
  const [zone, setZone] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = checkNewWorkspace({ name, districtName, districtCode, zone });
    if (wrong) return setRefusal(wrong);
    setBusy(true);
    const input = { name, districtCode: districtCode.trim(), districtName: districtName.trim() };
    const answer = await createWorkspace({ ...input, zone: Number(zone) });
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  return (
    <Dialog title="新建工作区" onClose={onClose}>
      <form className={style.form} onSubmit={submit} noValidate>
        <TextInput
          label="工作区名称"
          placeholder="如 定海区 2021 年度"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={style.pair}>
          <TextInput
            label="县（市、区）"
            placeholder="如 定海区"
            value={districtName}
            onChange={(event) => setDistrictName(event.currentTarget.value)}
          />
          <TextInput
            label="行政区划代码"
            placeholder="6 位，如 330902"
            inputMode="numeric"
            value={districtCode}
            onChange={(event) => setDistrictCode(event.currentTarget.value)}
          />
        </div>
        <NativeSelect
          label="CGCS2000 3 度带"
          description="平面面积和坐标读数按此带计算"
          data={[{ value: '', label: '请选择' }, ...zoneOptions]}
          value={zone}
          onChange={(event) => setZone(event.currentTarget.value)}
        />
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        <div className={style.actions}>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="filled" loading={busy}>
            新建
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
