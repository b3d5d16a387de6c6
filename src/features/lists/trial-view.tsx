import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { saveVariant } from '../../app/commands/save-variant';
import { notify } from '../../app/notices';
import { useSession } from '../../app/session';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { LISTED } from '../../core/list/verdict';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import form from '../../ui/form.module.css';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import { Section } from '../../ui/section';
import figures from './figures.module.css';
import style from './lists.module.css';
import { sumsOf } from './sums';
import { useBaseList } from './use-base-list';

interface TrialViewProps {
  readonly standing: ListStanding;
  readonly verdicts: Verdicts;
}

/** 试算: the threshold moves and rows and 亩 move with it, on the map at once. Nothing of it is stored as fact. */
export function TrialView({ standing, verdicts }: TrialViewProps) {
  const { edge } = standing;
  const base = useBaseList(standing.kind.id);
  const tried = useSession((state) => Object.keys(state.trial).length > 0);
  const id = edge?.id;
  if (!edge || !id) {
    return (
      <div className={style.lead}>
        <Quiet>这张清单没有数值标准，不能试算。</Quiet>
      </div>
    );
  }
  const from = base?.edge?.value ?? edge.value;
  const move = (value: number) =>
    useSession.setState(({ trial }) => {
      const { [id]: _, ...others } = trial;
      return { trial: value === from ? others : { ...others, [id]: value } };
    });
  const most = Math.max(10, Math.ceil(from * 2));
  return (
    <>
      <Section title={`${edge.label}标准`} aside={edge.unit}>
        <div className={figures.slider}>
          <input
            type="range"
            aria-label={`${edge.label}标准`}
            min={0}
            max={most}
            step={0.1}
            value={edge.value}
            onChange={(event) => move(Number(event.currentTarget.value))}
          />
          <output>
            <strong>{formatNumber(edge.value, 1)}</strong> {edge.unit}
            {edge.value !== from && `（现行 ${formatNumber(from, 1)}）`}
          </output>
        </div>
        <Compared now={standing} base={base} />
      </Section>
      {tried && <KeepForm verdicts={verdicts} />}
    </>
  );
}

function Compared({ now, base }: { now: ListStanding; base: ListStanding | null }) {
  const rowsOf = ({ listing }: ListStanding) =>
    [...listing].flatMap((stands, row) => (stands === LISTED ? [row] : []));
  const [here, there] = [sumsOf(now, rowsOf(now)), base ? sumsOf(base, rowsOf(base)) : null];
  const unit = now.table === 'parcels' ? '宗' : '家';
  const sign = (value: string, up: boolean) => (up ? `+${value}` : value);
  return (
    <table className={figures.small} aria-live="polite">
      <thead>
        <tr>
          <th scope="col">列入</th>
          <th scope="col">{unit}</th>
          <th scope="col">亩</th>
        </tr>
      </thead>
      <tbody>
        {there && (
          <tr>
            <th scope="row">现行标准</th>
            <td>{formatNumber(there.count, 0)}</td>
            <td>{formatNumber(muFromM2(there.areaM2), 2)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">试算</th>
          <td>{formatNumber(here.count, 0)}</td>
          <td>{formatNumber(muFromM2(here.areaM2), 2)}</td>
        </tr>
        {there && (
          <tr>
            <th scope="row">增减</th>
            <td>{sign(formatNumber(here.count - there.count, 0), here.count > there.count)}</td>
            <td>
              {sign(
                formatNumber(muFromM2(here.areaM2 - there.areaM2), 2),
                here.areaM2 > there.areaM2,
              )}
            </td>
          </tr>
        )}
      </tbody>
      {here.withoutArea > 0 && (
        <caption>
          另有 {here.withoutArea} {unit}用地面积未知，未计入亩数；合计{' '}
          {formatMu(muFromM2(here.areaM2))}
        </caption>
      )}
    </table>
  );
}

/** Keeps what was tried as a named local variant; the document's own figures stay as they are. */
function KeepForm({ verdicts }: { verdicts: Verdicts }) {
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const { program } = verdicts;
    const { trial } = useSession.getState();
    const answer = await saveVariant({
      programId: program.pack.id,
      programVersion: program.pack.version,
      name,
      why,
      values: { ...program.variant?.values, ...trial },
    });
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    useSession.setState({ trial: {}, variant: answer.id });
  };
  return (
    <Section title="存为本地口径">
      <form className={form.form} onSubmit={submit} noValidate>
        <p className={form.note}>文件口径不变；清单和地图会一直标明所用的本地口径。</p>
        <TextInput
          label="名称"
          placeholder="如 区企整办 4 万元测算"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="依据或理由"
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        <div className={form.actions}>
          <Button type="submit" disabled={!name.trim() || !why.trim()}>
            保存
          </Button>
        </div>
      </form>
    </Section>
  );
}
