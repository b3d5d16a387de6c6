import { useMemo } from 'react';
import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { formatMu, muFromM2, UNKNOWN } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import style from './sheet.module.css';

/** Who uses the land, or which land a firm uses; the link is walked in both directions. */
export function Occupants({ of, id }: { of: 'parcel' | 'enterprise'; id: string }) {
  const tables = useWorkspace((state) => state.ws.tables);
  const isParcel = of === 'parcel';
  const table = isParcel ? 'enterprises' : 'parcels';
  const links = useMemo(() => {
    const found: Occupancy[] = [];
    for (const link of tables.occupancies.values()) {
      if ((isParcel ? link.parcelId : link.enterpriseId) === id) found.push(link);
    }
    return found;
  }, [tables.occupancies, isParcel, id]);
  return (
    <Section
      title={isParcel ? '使用企业' : '使用地块'}
      aside={links.length > 0 ? `${links.length} ${isParcel ? '家' : '宗'}` : undefined}
    >
      {links.length === 0 && (
        <Quiet>{isParcel ? '没有登记使用企业。' : '没有登记使用地块。'}</Quiet>
      )}
      <ul className={style.links}>
        {links.map((link) => {
          const other = isParcel ? link.enterpriseId : link.parcelId;
          const area = link.areaM2 === null ? `面积${UNKNOWN}` : formatMu(muFromM2(link.areaM2));
          return (
            <li key={link.id}>
              <TextButton onClick={() => select({ table, id: other })}>
                {tables[table].get(other)?.name || '（未命名）'}
              </TextButton>
              <span>
                {link.basis} · {area}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
