import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { saveVariant } from '../../app/commands/save-variant';
import { notify } from '../../app/notices';
import { useProgram } from '../../app/programs/program-store';
import { useSession } from '../../app/session';
import type { Verdicts } from '../../app/verdicts/verdicts';
import { changedCases } from '../../core/program/changed-cases';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce } from '../../ui/busy';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { Section } from '../../ui/section';

/** Keeps what was tried as a named local variant; the document's own figures stay as they are. */
export function KeepTrialForm({ verdicts }: { verdicts: Verdicts }) {
  const changedWords = useChangedWords(verdicts);
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const { pack } = verdicts.program;
    const { trial, variant } = useSession.getState();
    const values = { ...(variant !== null && verdicts.program.variant?.values), ...trial };
    const answer = await onlyOnce('save-variant', () =>
      saveVariant({ programId: pack.id, programVersion: pack.version, name, why, values }),
    );
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    useSession.setState({ trial: {}, variant: answer.id });
  };
  return (
    <Section title="存为本地口径">
      <form className={form.form} onSubmit={submit} noValidate>
        <p className={form.note}>
          文件口径不变；清单和地图会一直标明所用的本地口径。{changedWords}
        </p>
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

/** Which of the pack's own cases come out otherwise by what is tried. */
function useChangedWords({ program }: Verdicts): string {
  const cases = useProgram((state) => state.loaded?.cases);
  return useMemo(() => {
    if (!cases) return '';
    const changed = changedCases(program, cases);
    if (changed.length === 0) return `方案包的 ${cases.length} 个用例结果不变。`;
    const names = changed.slice(0, 3).map((one) => `“${one.case.name}”`);
    const more = changed.length > names.length ? '等' : '';
    return `方案包的 ${cases.length} 个用例中 ${changed.length} 个结果改变：${names.join('、')}${more}。`;
  }, [program, cases]);
}
