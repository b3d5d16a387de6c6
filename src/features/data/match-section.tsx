import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { showPanel } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber } from '../../core/quantity';
import { Section } from '../../ui/section';
import style from './data.module.css';

/** Which firms use no land and which land no firm uses, and where to put them together. */
export function MatchSection() {
  const open = useWorkspace((state) => state.opening.state === 'open');
  const { enterprises, parcels, occupancies } = useWorkspace((state) => state.ws.tables);
  const [firms, land] = useMemo(() => {
    const uses = [...occupancies.values()];
    return [
      enterprises.size - new Set(uses.map(({ enterpriseId }) => enterpriseId)).size,
      parcels.size - new Set(uses.map(({ parcelId }) => parcelId)).size,
    ];
  }, [enterprises, parcels, occupancies]);
  return (
    <Section title="企业与地块匹配">
      <p className={style.words}>
        没有用地的企业 {formatNumber(firms, 0)} 家，没有企业的地块 {formatNumber(land, 0)} 宗。
      </p>
      <div className={style.actions}>
        <Button disabled={!open} onClick={() => showPanel('match')}>
          匹配…
        </Button>
      </div>
    </Section>
  );
}
