import { Button } from '@mantine/core';
import { useState } from 'react';
import { select, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Link } from '../../core/import/link-firms';
import { TextButton } from '../../ui/text-button';
import style from './import.module.css';
import { firstDraft, LinkFields, termsOf } from './link-fields';
import match from './match.module.css';
import { landName } from './use-matching';

interface LinkFormProps {
  readonly firmId: string | null;
  readonly users: (parcelId: string) => number;
  readonly busy: boolean;
  readonly onLink: (link: Link) => Promise<boolean>;
}

/** A link by hand: the firm from the list below, the parcel from the map. */
export function LinkForm({ firmId, users, busy, onLink }: LinkFormProps) {
  const selection = useSession((state) => state.selection);
  const { enterprises, parcels } = useWorkspace((state) => state.ws.tables);
  const [draft, setDraft] = useState(firstDraft);
  const firm = enterprises.get(firmId ?? '');
  const parcel = selection?.table === 'parcels' ? parcels.get(selection.id) : undefined;
  const shared = parcel ? users(parcel.id) : 0;
  const terms = termsOf(draft);
  return (
    <form
      className={style.card}
      aria-label="手动建立用地关系"
      onSubmit={(event) => {
        event.preventDefault();
        if (!firm || !parcel || !terms) return;
        void onLink({ enterpriseId: firm.id, parcelId: parcel.id, ...terms }).then((done) => {
          if (done) setDraft(firstDraft);
        });
      }}
    >
      <h3 className={style.file}>手动建立</h3>
      <p className={match.linkEnd} data-empty={!firm || undefined}>
        企业：
        {firm ? (
          <TextButton onClick={() => select({ table: 'enterprises', id: firm.id })}>
            {firm.name}
          </TextButton>
        ) : (
          '请在下面选一家，或在表格、搜索中选中'
        )}
      </p>
      <p className={match.linkEnd} data-empty={!parcel || undefined}>
        地块：{parcel ? landName(parcel) : '请在地图上点选一宗'}
      </p>
      {shared > 0 && (
        <p className={style.warned}>这宗地已有 {shared} 家企业使用，请填所占面积；留空为未知。</p>
      )}
      <div className={match.linkLine}>
        <LinkFields
          whose={firm?.name ?? '企业'}
          draft={draft}
          shared={shared > 0}
          onChange={setDraft}
        />
        <Button type="submit" disabled={busy || !firm || !parcel || !terms}>
          建立
        </Button>
      </div>
    </form>
  );
}
