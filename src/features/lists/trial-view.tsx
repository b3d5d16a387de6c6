import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { showTheme, useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { LISTED } from '../../core/list/verdict';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import figures from './figures.module.css';
import { KeepTrialForm } from './keep-trial-form';
import style from './lists.module.css';
import { sumsOf } from './sums';
import { type Movable, movablesOf } from './trial-figures';
import { useBaseList } from './use-base-list';

interface TrialViewProps {
  readonly standing: ListStanding;
  readonly verdicts: Verdicts;
  readonly onDifference: () => void;
}

/** 试算: the threshold moves and rows and 亩 move with it, on the map at once. Nothing of it is stored as fact. */
export function TrialView({ standing, verdicts, onDifference }: TrialViewProps) {
  const variants = useWorkspace((state) => state.ws.tables.variants);
  const variant = useSession((state) => state.variant);
  const tried = useSession((state) => Object.keys(state.trial).length > 0);
  const theme = useSession((state) => state.theme);
  const base = useBaseList(standing.kind.id);
  const own = variant === null ? undefined : variants.get(variant)?.values;
  const movables = movablesOf(standing.edges, verdicts.program.base, own);
  if (movables.length === 0) {
    return (
      <div className={style.lead}>
        <Quiet>这张清单没有数值标准，不能试算。</Quiet>
      </div>
    );
  }
  return (
    <>
      {movables.map((movable) => (
        <Mover key={movable.id} movable={movable} />
      ))}
      <Section
        title="列入增减"
        aside={
          <>
            {theme !== 'listing' && (
              <TextButton onClick={() => showTheme('listing')}>在图上看</TextButton>
            )}
            {tried && <TextButton onClick={onDifference}>看增减名单</TextButton>}
          </>
        }
      >
        <Compared now={standing} base={base} />
      </Section>
      {tried && <KeepTrialForm verdicts={verdicts} />}
    </>
  );
}

function Mover({ movable: { id, title, unit, from, most, least, step } }: { movable: Movable }) {
  const asked = useSession((state) => state.trial[id]) ?? from;
  const [typed, setTyped] = useState<string | null>(null);
  const move = (value: number) =>
    useSession.setState(({ trial }) => {
      const { [id]: _, ...others } = trial;
      return { trial: value === from ? others : { ...others, [id]: value } };
    });
  const type = (text: string) => {
    setTyped(text);
    const value = Number(text);
    if (text.trim() !== '' && Number.isFinite(value) && value >= least) move(value);
  };
  return (
    <Section title={title} aside={`现行 ${formatNumber(from, decimalsOf(from))} ${unit}`}>
      <div className={figures.slider}>
        <input
          type="range"
          aria-label={title}
          aria-valuetext={`${asked} ${unit}`}
          min={least}
          max={Math.max(most, asked)}
          step={step}
          value={asked}
          onChange={(event) => {
            setTyped(null);
            move(Number(event.currentTarget.value));
          }}
        />
        <TextInput
          type="number"
          aria-label={`${title}（${unit}）`}
          min={least}
          step={step}
          value={typed ?? String(asked)}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
        <span>{unit}</span>
      </div>
    </Section>
  );
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}

function Compared({ now, base }: { now: ListStanding; base: ListStanding | null }) {
  const working = useVerdicts((state) => state.working);
  const rowsOf = ({ listing }: ListStanding) =>
    [...listing].flatMap((stands, row) => (stands === LISTED ? [row] : []));
  const [here, there] = [sumsOf(now, rowsOf(now)), base ? sumsOf(base, rowsOf(base)) : null];
  const unit = now.table === 'parcels' ? '宗' : '家';
  return (
    <div className={figures.sheet}>
      <table className={figures.small} aria-live="polite" aria-busy={working}>
        <thead>
          <tr>
            <th scope="col">列入</th>
            <th scope="col">{unit}</th>
            <th scope="col">亩</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">现行标准</th>
            <td>{there ? formatNumber(there.count, 0) : '…'}</td>
            <td>{there ? muOf(there.areaM2) : '…'}</td>
          </tr>
          <tr>
            <th scope="row">试算</th>
            <td>{formatNumber(here.count, 0)}</td>
            <td>{muOf(here.areaM2)}</td>
          </tr>
          {there && (
            <tr data-total>
              <th scope="row">增减</th>
              <td>{signed(here.count - there.count, 0)}</td>
              <td>{signed(muFromM2(here.areaM2 - there.areaM2), 2)}</td>
            </tr>
          )}
        </tbody>
        {here.withoutArea > 0 && (
          <caption>
            试算列入的另有 {here.withoutArea} {unit}用地面积未知，未计入亩数。
          </caption>
        )}
      </table>
    </div>
  );
}

function muOf(m2: number): string {
  return formatNumber(muFromM2(m2), 2);
}

function signed(value: number, decimals: number): string {
  const words = formatNumber(value, decimals);
  return value > 0 ? `+${words}` : words;
}
