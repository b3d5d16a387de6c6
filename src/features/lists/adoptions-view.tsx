import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { adoptList } from '../../app/commands/adopt-list';
import { notify } from '../../app/notices';
import { useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import type { Adoption } from '../../core/adoption/adoption';
import { LISTED, UNDETERMINED } from '../../core/list/verdict';
import { formatMu, formatNumber, muFromM2, sumOf } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import form from '../../ui/form.module.css';
import { localMinute } from '../../ui/local-time';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import { Section } from '../../ui/section';
import { adoptedRows } from './listed-rows';
import style from './lists.module.css';
import { useNameOf } from './use-name-of';

interface AdoptionsViewProps {
  readonly standing: ListStanding;
  readonly verdicts: Verdicts;
}

/** 采纳: a person stands behind the list as it is; it is frozen with rule, data, time and name. */
export function AdoptionsView({ standing, verdicts }: AdoptionsViewProps) {
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
          <Adopted key={one.id} adoption={one} />
        ))}
      </Section>
    </>
  );
}

function AdoptForm({ standing, verdicts }: AdoptionsViewProps) {
  const { program, year } = verdicts;
  const nameOf = useNameOf(standing.table);
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tried = useSession((state) => Object.keys(state.trial).length > 0);
  const working = useVerdicts((state) => state.working);
  const { who } = useAsk();
  const count = (stands: number) => standing.listing.filter((one) => one === stands).length;
  const [listed, open] = [count(LISTED), count(UNDETERMINED)];
  const proposed = `${year} 年${standing.kind.name}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const { variant, pack } = program;
    const answer = await adoptList({
      programId: pack.id,
      programVersion: pack.version,
      variant: variant && { name: variant.name, values: variant.values },
      year,
      list: standing.kind.id,
      listName: standing.kind.name,
      name: name.trim() || proposed,
      head: useWorkspace.getState().ws.head,
      rows: adoptedRows(standing, nameOf),
    });
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(null);
    setName('');
    notify('done', answer.title);
  };
  return (
    <Section title="采纳当前清单">
      <form className={form.form} onSubmit={submit} noValidate>
        <p className={form.note}>
          将采纳 列入 {formatNumber(listed, 0)}、待核实 {formatNumber(open, 0)}
          。采纳后名单连同规则版本、数据版本、时间和姓名一并冻结，以后数据或口径变动不影响它，可随时比较差异。
          {open > 0 && '待核实的尚未定论，请先核实或改列。'}
        </p>
        <TextInput
          label="名称"
          placeholder={proposed}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        {tried && (
          <p className={form.note}>正在试算，试算结果不能采纳；请先还原，或存为本地口径。</p>
        )}
        <div className={form.actions}>
          <Button type="submit" variant="filled" disabled={tried || working || listed + open === 0}>
            采纳
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Adopted({ adoption }: { adoption: Adoption }) {
  const listed = adoption.rows.filter(({ listing }) => listing === '列入');
  const known = listed.flatMap(({ areaM2 }) => areaM2 ?? []);
  const decided = listed.filter((row) => row.decided).length;
  return (
    <article className={style.adoption} aria-label={adoption.name}>
      <h4>{adoption.name}</h4>
      <p>
        列入 {formatNumber(listed.length, 0)}，{formatMu(muFromM2(sumOf(known)))}
        {decided > 0 && `，其中人工列入 ${decided}`}
      </p>
      <p className={style.meta}>
        {adoption.by} · <time dateTime={adoption.at}>{localMinute(adoption.at)}</time> · 方案包{' '}
        {adoption.programVersion} · 数据版本 {adoption.head}
        {adoption.variant && ` · 本地口径：${adoption.variant.name}`}
      </p>
    </article>
  );
}
