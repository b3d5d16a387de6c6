import { useState } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import type { Parcel } from '../../core/parcel/parcel';
import { formatM2, UNKNOWN } from '../../core/quantity';
import { Pairs } from '../../ui/pairs';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { hasDraft } from './drafts';
import { Editor } from './editor';
import { ParcelForm, parcelDraftKey } from './parcel-form';

export function ParcelIdentity({ parcel }: { parcel: Parcel }) {
  const units = useWorkspace((state) => state.ws.tables.units);
  const [editing, setEditing] = useState(() => hasDraft(parcelDraftKey(parcel.id)));
  const reporting = Object.values(parcel.reportingUnits).map((id) => units.get(id)?.name ?? id);
  const rows: [string, string][] = [
    ['名称', parcel.name || UNKNOWN],
    ['宗地代码', parcel.code || UNKNOWN],
    ['所在单位', (parcel.unitId && units.get(parcel.unitId)?.name) || UNKNOWN],
    ['用途', parcel.landUse || UNKNOWN],
    ['权属', parcel.tenure || UNKNOWN],
    ['证载面积', formatM2(parcel.registeredM2)],
  ];
  if (reporting.length > 0) rows.splice(3, 0, ['填报单位', [...new Set(reporting)].join('、')]);
  return (
    <Section
      title="基本信息"
      aside={!editing && <TextButton onClick={() => setEditing(true)}>修改</TextButton>}
    >
      {editing ? (
        <Editor>
          <ParcelForm parcel={parcel} onClose={() => setEditing(false)} />
        </Editor>
      ) : (
        <Pairs rows={rows} />
      )}
    </Section>
  );
}
