import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useAnalysis } from '../../app/analysis';
import { markOnMap } from '../../app/blocks/block-view';
import { type OpenTarget, select } from '../../app/session';
import { knownLedger, programsOfLedger } from '../../app/targets/credit-draft';
import type { Targets } from '../../app/targets/derive-targets';
import { gapCandidates } from '../../app/targets/gap-candidates';
import type { OpenFigure } from '../../app/targets/open-figure';
import { scopeOfFigure } from '../../app/targets/scope-of-figure';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { formatMu } from '../../core/quantity';
import { closeGap, type GapPreference, sumOfSet } from '../../core/target/gap-closer';
import form from '../../ui/form.module.css';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { GapPlans, type MadePlans, MadePlansNote } from './gap-plans';
import look from './ledger.module.css';
import style from './targets.module.css';

interface GapSectionProps {
  readonly targets: Targets;
  readonly open: OpenTarget;
  readonly figure: OpenFigure;
}

const wishes = [
  ['ready', '进度靠前的优先'],
  ['large', '大宗的优先'],
  ['together', '连片的优先'],
] as const satisfies readonly (readonly [keyof GapPreference, string])[];

/** Which parcels would close the gap of the open figure: a set to be edited, and to be entered as plans. */
export function GapSection({ targets, open, figure }: GapSectionProps) {
  const tables = useWorkspace((state) => state.ws.tables);
  const ids = useAnalysis((state) => state.ids);
  const areasM2 = useAnalysis((state) => state.areasM2);
  const standing = useVerdicts((state) => state.standing);
  const [prefer, setPrefer] = useState<GapPreference>({
    ready: true,
    large: false,
    together: false,
    ownership: [],
  });
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [made, setMade] = useState<MadePlans | null>(null);
  const needMu = (figure.cell ?? figure.progress).gap ?? 0;
  const candidates = useMemo(() => {
    const known = knownLedger(targets, open.program, open.target);
    if (known?.ledger.rules.kind !== 'land') return null;
    const rowOf = new Map(ids.map((id, row) => [id, row]));
    const listing = standing?.ids === ids ? standing.listing : null;
    return gapCandidates({
      tables,
      program: open.program,
      sharedWith: programsOfLedger(known),
      ledger: known.ledger,
      day: targets.day,
      meant: listing ? ids.filter((_id, row) => listing[row] === '列入') : [],
      areaM2Of: (id) => {
        const area = areasM2[rowOf.get(id) ?? -1];
        return area === undefined || Number.isNaN(area) ? null : area;
      },
      isIn: scopeOfFigure(figure, open),
    });
  }, [targets, open, tables, ids, areasM2, standing, figure]);
  // The set is shown on the map as long as it is looked at.
  useEffect(() => {
    if (!chosen) return;
    const outlines = [...chosen].flatMap((id) => tables.shapes.get(id)?.geometry ?? []);
    markOnMap(outlines.map((geometry) => ({ role: 'proposed', geometry, place: null, text: '' })));
    return () => markOnMap(null);
  }, [chosen, tables]);
  if (!candidates || !(needMu > 0)) return null;
  const inSet = candidates.filter(({ id }) => chosen?.has(id));
  const sum = sumOfSet(inSet, needMu);
  const rest = candidates.filter(({ id }) => !chosen?.has(id));
  const search = () => {
    setMade(null);
    setChosen(new Set(closeGap({ needMu, candidates, prefer }).ids));
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Section title="补差方案" aside={`差 ${formatMu(needMu)}`}>
      <Quiet>
        从当前清单列入、还没有计满的 {candidates.length} 宗地块中，找一组刚好补上差额的。
        {candidates.length === 0 && '清单还没有推算，或这个单位、行业没有列入的地块。'}
      </Quiet>
      <div className={look.verbs}>
        {wishes.map(([key, label]) => (
          <label key={key} className={form.check}>
            <input
              type="checkbox"
              checked={prefer[key]}
              onChange={({ currentTarget: { checked } }) =>
                setPrefer({ ...prefer, [key]: checked })
              }
            />
            {label}
          </label>
        ))}
        <Button disabled={candidates.length === 0} onClick={search}>
          找一组
        </Button>
      </div>
      {chosen && (
        <>
          <p className={look.scope} role="status">
            {inSet.length} 宗共 {formatMu(sum.mu)}，
            {sum.shortMu > 0
              ? `仍差 ${formatMu(sum.shortMu)}`
              : `超出 ${formatMu(sum.overshootMu)}`}
          </p>
          <ul className={look.credits} aria-label="补差地块">
            {[...inSet, ...rest.slice(0, 20)].map(({ id, name, mu, stage, group, ownership }) => (
              <li key={id} className={style.ready}>
                <label className={form.check}>
                  <input
                    type="checkbox"
                    aria-label={`计入 ${name}`}
                    checked={chosen.has(id)}
                    onChange={() => toggle(id)}
                  />
                </label>
                <TextButton onClick={() => select({ table: 'parcels', id })}>{name}</TextButton>
                <span className={style.hint}>
                  {[formatMu(mu), stage || '未立项', group ? '连片' : '独立', ownership]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <GapPlans
            targets={targets}
            open={open}
            figure={figure}
            parcels={inSet}
            onDone={(plans) => {
              setMade(plans);
              setChosen(null);
            }}
          />
        </>
      )}
      {made && <MadePlansNote made={made} />}
    </Section>
  );
}
