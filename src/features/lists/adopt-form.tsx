import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { adoptList } from '../../app/commands/adopt-list';
import { notify } from '../../app/notices';
import { useSession } from '../../app/session';
import { isCurrent } from '../../app/verdicts/is-current';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { LISTED, UNDETERMINED } from '../../core/list/verdict';
import { formatNumber } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce } from '../../ui/busy';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { Section } from '../../ui/section';
import { adoptedRows } from './listed-rows';
import { subjectWords } from './subject-words';
import { useNameOf } from './use-name-of';

interface AdoptFormProps {
  readonly standing: ListStanding;
  readonly verdicts: Verdicts;
}

/** A person stands behind the list as it is; it is frozen with rule, data, time and name. */
export function AdoptForm({ standing, verdicts }: AdoptFormProps) {
  const { program, year } = verdicts;
  const nameOf = useNameOf(standing.table);
  const adoptions = useWorkspace((state) => state.ws.tables.adoptions);
  const names = [...adoptions.values()]
    .filter(({ programId, list }) => programId === program.pack.id && list === standing.kind.id)
    .map((one) => one.name);
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tried = useSession((state) => Object.keys(state.trial).length > 0);
  const working = useVerdicts((state) => state.working);
  const { who } = useAsk();
  const count = (stands: number) => standing.listing.filter((one) => one === stands).length;
  const [listed, open] = [count(LISTED), count(UNDETERMINED)];
  const counted = subjectWords[standing.table].counter;
  const proposed = proposedName(`${year} 年${standing.kind.name}`, names);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const { variant, pack } = program;
    const { ws } = useWorkspace.getState();
    const answer = await onlyOnce('adopt', () =>
      adoptList({
        programId: pack.id,
        programVersion: pack.version,
        variant: variant && { name: variant.name, values: variant.values },
        year,
        list: standing.kind.id,
        listName: standing.kind.name,
        name: name.trim() || proposed,
        // Judged on older documents it is refused, and looked at again.
        head: isCurrent(verdicts, ws) ? ws.head : ws.head - 1,
        rows: adoptedRows(standing, nameOf),
      }),
    );
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(null);
    setName('');
    notify('done', answer.title);
  };
  return (
    <Section title="采纳当前清单">
      <form className={form.form} onSubmit={submit} noValidate>
        <p className={form.note}>
          将采纳列入 {formatNumber(listed, 0)} {counted}、待核实 {formatNumber(open, 0)} {counted}
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

/** A list may be adopted again; each has a name of its own. */
function proposedName(plain: string, taken: readonly string[]): string {
  let name = plain;
  for (let time = 2; taken.includes(name); time++) name = `${plain}（第 ${time} 次）`;
  return name;
}
