import { useMemo } from 'react';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { AdoptForm } from './adopt-form';
import { AdoptedList } from './adopted-list';

interface AdoptionsViewProps {
  readonly standing: ListStanding;
  readonly verdicts: Verdicts;
  /** Holds the list as it is now against one that was adopted. */
  readonly onCompare: (adoptionId: string) => void;
}

/** 采纳: what people stood behind, and doing so with the list as it is. */
export function AdoptionsView({ standing, verdicts, onCompare }: AdoptionsViewProps) {
  const adoptions = useWorkspace((state) => state.ws.tables.adoptions);
  const own = useMemo(
    () =>
      [...adoptions.values()]
        .filter(
          ({ programId, list, year }) =>
            programId === verdicts.program.pack.id &&
            list === standing.kind.id &&
            year === verdicts.year,
        )
        .sort((a, b) => b.at.localeCompare(a.at)),
    [adoptions, verdicts, standing.kind.id],
  );
  return (
    <>
      <AdoptForm standing={standing} verdicts={verdicts} />
      <Section title="已采纳" aside={`${own.length} 份`}>
        {own.length === 0 && <Quiet>这一年度还没有采纳过这张清单。</Quiet>}
        {own.map((one) => (
          <AdoptedList
            key={one.id}
            adoption={one}
            table={standing.table}
            onCompare={() => onCompare(one.id)}
          />
        ))}
      </Section>
    </>
  );
}
