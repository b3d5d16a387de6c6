import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import { parcelFields } from '../../core/parcel/fields';
import type { Parcel } from '../../core/parcel/parcel';
import { Section } from '../../ui/section';
import { AreaTable } from './area-table';
import { Attachments } from './attachments';
import { FactList } from './fact-list';
import { FarTable } from './far-table';
import { IdleVerdict } from './idle-verdict';
import { ParcelUses } from './occupants';
import { ParcelFigures } from './parcel-figures';
import { ParcelIdentity } from './parcel-identity';
import { factRecord } from './record';
import { RecordFindings } from './record-findings';
import { RecordHistory } from './record-history';
import { Sheet } from './sheet';

interface ParcelSheetProps {
  readonly parcel: Parcel;
  readonly verdict: ReactNode;
  readonly children: ReactNode;
}

/** 一地一档. */
export function ParcelSheet({ parcel, verdict, children }: ParcelSheetProps) {
  const unit = useWorkspace(
    (state) => parcel.unitId !== null && state.ws.tables.units.get(parcel.unitId)?.name,
  );
  const { id, code, name } = parcel;
  return (
    <Sheet
      kind="一地一档"
      title={name || '（未命名地块）'}
      detail={`${code || '宗地代码未知'} · ${unit || '所在单位未知'}`}
    >
      {verdict}
      <ParcelFigures parcel={parcel} />
      <ParcelUses id={id} />
      <AreaTable parcel={parcel} />
      <FarTable parcel={parcel} />
      <IdleVerdict parcel={parcel} />
      <ParcelIdentity parcel={parcel} />
      <Section title="利用情况">
        <FactList record={factRecord('parcels', parcel)} fields={parcelFields} />
      </Section>
      {children}
      <RecordFindings table="parcels" id={id} />
      <Attachments table="parcels" id={id} />
      <RecordHistory table="parcels" id={id} />
    </Sheet>
  );
}
