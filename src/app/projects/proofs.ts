import type { Project } from '../../core/project/project';
import type { Proof } from '../../core/project/strike-off';
import { useAnalysis } from '../analysis';
import { today } from '../now';
import { useSession } from '../session';
import { judgeYear } from '../verdicts/judge-year';
import { useVerdicts } from '../verdicts/verdict-store';
import type { Verdicts } from '../verdicts/verdicts';
import { useWorkspace } from '../workspace-store';
import { proveProject } from './prove-project';

/** What is known of plans that are to be struck off, each by the lists of its own year; what is tried out is left aside. */
export async function proofsFor(projects: readonly Project[]): Promise<ReadonlyMap<string, Proof>> {
  const proofs = new Map<string, Proof>();
  for (const year of new Set(projects.map((project) => project.year))) {
    const verdicts = await verdictsOf(year);
    const { tables } = useWorkspace.getState().ws;
    const { indicators } = useAnalysis.getState();
    for (const project of projects) {
      if (project.year !== year) continue;
      proofs.set(
        project.id,
        proveProject(project, { verdicts, tables, indicators, today: today() }),
      );
    }
  }
  return proofs;
}

function verdictsOf(year: number): Promise<Verdicts> {
  const { verdicts, working } = useVerdicts.getState();
  const { trial, variant, list } = useSession.getState();
  const shown = verdicts?.year === year && !working && Object.keys(trial).length === 0;
  if (shown) return Promise.resolve(verdicts);
  return new Promise((resolve, reject) => {
    judgeYear({ year, list, variant, trial: {} }, resolve, reject);
  });
}
