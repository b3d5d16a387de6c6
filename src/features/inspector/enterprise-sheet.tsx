import type { ReactNode } from 'react';
import type { Enterprise } from '../../core/enterprise/enterprise';
import { enterpriseFields } from '../../core/enterprise/fields';
import { Section } from '../../ui/section';
import { Attachments } from './attachments';
import { FactList } from './fact-list';
import { FirmFigures } from './firm-figures';
import { MonthGrid } from './month-grid';
import { FirmLand } from './occupants';
import { factRecord } from './record';
import { RecordFindings } from './record-findings';
import { RecordHistory } from './record-history';
import { Sheet } from './sheet';
import { YearGrid } from './year-grid';

const yearly = enterpriseFields.filter((field) => field.period === 'year');
const monthly = enterpriseFields.filter((field) => field.period === 'month');
const plain = enterpriseFields.filter((field) => field.period === 'none');

interface EnterpriseSheetProps {
  readonly enterprise: Enterprise;
  readonly verdict: ReactNode;
}

/** 一企一档. */
export function EnterpriseSheet({ enterprise, verdict }: EnterpriseSheetProps) {
  const { id, name, uscc, sector } = enterprise;
  const record = factRecord('enterprises', enterprise);
  return (
    <Sheet
      kind="一企一档"
      title={name || '（未命名企业）'}
      detail={`${uscc || '统一社会信用代码未知'} · ${sector || '行业未知'}`}
    >
      {verdict}
      <FirmFigures enterprise={enterprise} />
      <FirmLand id={id} />
      <YearGrid record={record} fields={yearly} />
      {monthly.map((field) => (
        <MonthGrid key={field.key} record={record} field={field} />
      ))}
      {plain.length > 0 && (
        <Section title="基本情况">
          <FactList record={record} fields={plain} />
        </Section>
      )}
      <RecordFindings table="enterprises" id={id} />
      <Attachments table="enterprises" id={id} />
      <RecordHistory table="enterprises" id={id} />
    </Sheet>
  );
}
