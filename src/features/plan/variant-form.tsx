import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react';
import { saveVariant } from '../../app/commands/save-variant';
import { notify } from '../../app/notices';
import { useSession } from '../../app/session';
import { adjustablesOf, resolveProgram } from '../../core/program/resolve-program';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Variant } from '../../core/variant/variant';
import { useAsk } from '../../ui/ask-context';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { ChangedCases } from './changed-cases';
import { printed, withUnit } from './figure-words';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { readValues } from './read-values';
import { useHeld } from './use-held';

interface VariantFormProps {
  readonly before: Variant | null;
  readonly onClose: () => void;
}

/** What is set otherwise, and what of the pack's own cases comes out otherwise by it, before anything is kept. */
export function VariantForm({ before, onClose }: VariantFormProps) {
  const { loaded } = usePlan();
  const { pack } = loaded;
  const [name, setName] = useState(before?.name ?? '');
  const [why, setWhy] = useState(before?.why ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => textsOf(before));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { confirm, who } = useAsk();
  const adjustables = useMemo(() => adjustablesOf(pack), [pack]);
  const { values, wrong } = useMemo(() => readValues(adjustables, typed), [adjustables, typed]);
  const tried = useDeferredValue(values);
  const program = useMemo(() => {
    const variant = { id: '', programId: pack.id, name: name.trim() || '新口径', values: tried };
    return resolveProgram(pack, variant);
  }, [pack, name, tried]);
  const misfit = isRefusal(program) ? program : null;
  const changed = Object.keys(values).length;
  const dirty =
    name !== (before?.name ?? '') ||
    why !== (before?.why ?? '') ||
    JSON.stringify(typed) !== JSON.stringify(textsOf(before));
  useHeld(dirty);
  const leave = async () => {
    const question = {
      title: '放弃填写',
      text: '已填写的本地口径还没有保存。',
      yes: '放弃',
      no: '继续填写',
      stay: true,
    };
    if (!dirty || (await confirm(question))) onClose();
  };
  useEscape('form', () => void leave());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const { id: programId, version: programVersion } = pack;
    const answer = await saveVariant({
      programId,
      programVersion,
      name,
      why,
      values,
      seen: before,
    });
    if (isRefusal(answer)) return setRefusal(answer);
    if (answer.title) notify('done', `${answer.title}，已采用`);
    useSession.setState({ variant: answer.id, trial: {} });
    onClose();
  };
  return (
    <form className={form.form} onSubmit={submit} noValidate aria-label="本地口径">
      {adjustables.map(({ id, label, unit, value, min, max, unset }) => (
        <TextInput
          key={id}
          label={unit === '' ? label : `${label}（${unit}）`}
          description={`方案包${unset ? '未设定' : ` ${withUnit(printed(value), unit)}`}，可取 ${printed(min)} 至 ${printed(max)}`}
          inputMode="decimal"
          placeholder={unset ? '' : String(value)}
          error={wrong.get(id)}
          value={typed[id] ?? ''}
          onChange={(event) => setTyped({ ...typed, [id]: event.currentTarget.value })}
        />
      ))}
      <p className={style.meta}>空着的照方案包口径。</p>
      {misfit ? (
        <RefusalNote why={misfit.why} now={misfit.now} />
      ) : (
        changed > 0 && !isRefusal(program) && <ChangedCases program={program} />
      )}
      <TextInput
        label="名称"
        placeholder="如 区企整办 4 万元测算"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label="依据或理由"
        rows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      {changed === 0 && <p className={style.meta}>没有改动任何数值，不能保存。</p>}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button
          type="submit"
          variant="filled"
          disabled={changed === 0 || wrong.size > 0 || !!misfit || !name.trim() || !why.trim()}
        >
          保存并采用
        </Button>
      </div>
    </form>
  );
}

function textsOf(variant: Variant | null): Readonly<Record<string, string>> {
  const values = Object.entries(variant?.values ?? {});
  return Object.fromEntries(values.map(([key, value]) => [key, String(value)]));
}
