import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Selection, select, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Parcel } from '../../core/parcel/parcel';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { EnterpriseSheet } from './enterprise-sheet';
import { Overview } from './overview';
import { ParcelSheet } from './parcel-sheet';

interface InspectorProps {
  /** What the programs say of a record; stands first in its sheet. */
  readonly verdict: (selection: Selection) => ReactNode;
  /** What can be done to the land itself: of this parcel, or of none yet. */
  readonly changes: (parcel: Parcel | null) => ReactNode;
}

/** One record, or the whole district when none is chosen. */
export function Inspector({ verdict, changes }: InspectorProps) {
  const selection = useSession((state) => state.selection);
  const tables = useWorkspace((state) => state.ws.tables);
  const open = useWorkspace((state) => state.opening.state === 'open');
  if (!open) return null;
  if (!selection) return <Overview>{changes(null)}</Overview>;
  const parcel = selection.table === 'parcels' && tables.parcels.get(selection.id);
  if (parcel) {
    return (
      <ParcelSheet key={parcel.id} parcel={parcel} verdict={verdict(selection)}>
        {changes(parcel)}
      </ParcelSheet>
    );
  }
  const enterprise = selection.table === 'enterprises' && tables.enterprises.get(selection.id);
  if (enterprise) {
    return (
      <EnterpriseSheet key={enterprise.id} enterprise={enterprise} verdict={verdict(selection)} />
    );
  }
  return (
    <Section title="记录已不存在">
      <Quiet>它可能已被删除，或链接来自另一个工作区。</Quiet>
      <Button mt={12} onClick={() => select(null)}>
        返回全区
      </Button>
    </Section>
  );
}
