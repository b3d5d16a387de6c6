import { useEffect, useState } from 'react';
import { showClause } from '../../app/programs/shown-clause';
import { proofsFor } from '../../app/projects/proofs';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import type { Project } from '../../core/project/project';
import { type Proof, strikeOffChecks } from '../../core/project/strike-off';
import { ClauseChip } from '../../ui/clause-chip';
import { Section } from '../../ui/section';
import look from './detail.module.css';
import style from './projects.module.css';

/** What has to hold before the plan is struck off, checked against the data of its own year. */
export function StrikeOff({ project }: { readonly project: Project }) {
  const ws = useWorkspace((state) => state.ws);
  const proof = useProof(project);
  if (project.state === '销号') return null;
  const checks = strikeOffChecks(ws, project, proof);
  const met = checks.filter((check) => check.met).length;
  return (
    <Section title="销号条件" aside={`已满足 ${met} / ${checks.length}`}>
      <ul className={look.checks}>
        {checks.map(({ what, met: holds, text, now, clause }) => (
          <li key={`${what} ${text}`} data-met={holds || undefined}>
            <span aria-hidden>{holds ? '✓' : '○'}</span>
            <span>
              <span className={style.unseen}>{holds ? '满足：' : '未满足：'}</span>
              {text}{' '}
              {clause && (
                <ClauseChip
                  clause={clause}
                  onShow={(one) => showClause({ ...one, program: project.programId })}
                />
              )}
              {!holds && now && <small>{now}</small>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Null until the lists of the year are judged. */
function useProof(project: Project): Proof | null {
  const [proof, setProof] = useState<Proof | null>(null);
  const verdicts = useVerdicts((state) => state.verdicts);
  const credits = useWorkspace((state) => state.ws.tables.credits);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was credited meanwhile counts.
  useEffect(() => {
    let gone = false;
    if (!verdicts || project.state === '销号') return;
    proofsFor([project]).then(
      (proofs) => !gone && setProof(proofs.get(project.id) ?? null),
      () => !gone && setProof(null),
    );
    return () => {
      gone = true;
    };
  }, [project, verdicts, credits]);
  return proof;
}
