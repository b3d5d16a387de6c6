import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { editBlock } from '../../app/commands/edit-block';
import { setGoalResult } from '../../app/commands/set-goal-result';
import { announce, notify } from '../../app/notices';
import { today } from '../../app/now';
import { showClause } from '../../app/programs/shown-clause';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { type Block, type BlockGoal, goalResults } from '../../core/block/block';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { ChoiceBar } from '../../ui/choice-bar';
import { ClauseChip } from '../../ui/clause-chip';
import { DayInput } from '../../ui/day-input';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { blockRules } from './block-track';
import style from './blocks.module.css';
import look from './rows.module.css';

type Opened = { readonly what: 'result' | 'goal'; readonly year: number | null } | null;

/** What is to be reached in each year, and whether it was: that decides how the enterprises stand. */
export function BlockGoals({ block }: { readonly block: Block }) {
  const [opened, setOpened] = useState<Opened>(null);
  const pack = useVerdicts((state) => state.verdicts?.program.pack);
  const { confirm, who } = useAsk();
  const rules = pack ? blockRules(pack) : [];
  const open = new Set(rules.flatMap((rule) => rule.open ?? []));
  const remove = async (goal: BlockGoal) => {
    const question = { title: `删除 ${goal.year} 年进度目标`, text: goal.text, yes: '删除' };
    if (!(await confirm(question)) || !(await who())) return;
    const goals = block.goals.filter((one) => one !== goal);
    await announce(editBlock({ id: block.id, seenRev: block.rev, patch: { goals } }));
  };
  const close = () => setOpened(null);
  return (
    <Section
      title="年度进度目标"
      aside={
        <TextButton onClick={() => setOpened({ what: 'goal', year: null })}>加一年</TextButton>
      }
    >
      {block.goals.length === 0 && <Quiet>还没有填写进度目标。</Quiet>}
      <ul className={look.goals}>
        {block.goals.map((goal) => (
          <li key={goal.year}>
            <p className={style.goalHead}>
              <strong>{goal.year} 年</strong>
              <span className={look.badge} data-result={goal.result}>
                {goal.result}
              </span>
            </p>
            <p>{goal.text}</p>
            {goal.doneWhen && <p className={style.hint}>完成标准：{goal.doneWhen}</p>}
            {goal.assessedOn && (
              <p className={style.hint}>
                {goal.assessedOn} 评价{goal.document ? `，依据 ${goal.document}` : '，未写依据文件'}
              </p>
            )}
            {opened?.year === goal.year ? (
              opened.what === 'result' ? (
                <ResultForm block={block} goal={goal} onClose={close} />
              ) : (
                <GoalForm block={block} goal={goal} onClose={close} />
              )
            ) : (
              <div className={style.verbs}>
                <TextButton
                  label={`评价 ${goal.year} 年目标`}
                  onClick={() => setOpened({ what: 'result', year: goal.year })}
                >
                  评价…
                </TextButton>
                <TextButton
                  label={`修改 ${goal.year} 年目标`}
                  onClick={() => setOpened({ what: 'goal', year: goal.year })}
                >
                  修改…
                </TextButton>
                <TextButton label={`删除 ${goal.year} 年目标`} onClick={() => void remove(goal)}>
                  删除…
                </TextButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {opened?.what === 'goal' && opened.year === null && (
        <GoalForm block={block} goal={null} onClose={close} />
      )}
      {rules.map((rule) => (
        <p key={`${rule.clause.at}${rule.text}`} className={style.rule}>
          {rule.text}。 <ClauseChip clause={rule.clause} onShow={showClause} />
        </p>
      ))}
      {[...open].map((text) => (
        <p key={text} className={style.open}>
          <b>口径待定</b> {text}
        </p>
      ))}
    </Section>
  );
}

interface ResultFormProps {
  readonly block: Block;
  readonly goal: BlockGoal;
  readonly onClose: () => void;
}

const results = goalResults.map((value) => ({ value, label: value }));

function ResultForm({ block, goal, onClose }: ResultFormProps) {
  const [seenRev] = useState(block.rev);
  const [result, setResult] = useState<BlockGoal['result']>(
    goal.result === '未评价' ? '达到' : goal.result,
  );
  const [day, setDay] = useState(goal.assessedOn ?? today());
  const [document, setDocument] = useState(goal.document);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  useEscape('form', onClose);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const assessedOn = result === '未评价' ? null : day || null;
    const told = { year: goal.year, result, assessedOn, document };
    const answer = await setGoalResult({ id: block.id, seenRev, ...told });
    if (isRefusal(answer)) return setRefusal(answer);
    if (answer.title) notify('done', answer.title);
    onClose();
  };
  return (
    <form
      className={form.form}
      aria-label={`评价 ${goal.year} 年目标`}
      onSubmit={submit}
      noValidate
    >
      <ChoiceBar label="评价结果" choices={results} value={result} onChange={setResult} />
      {result !== '未评价' && <DayInput label="评价日期" value={day} onChange={setDay} />}
      <TextInput
        label="依据文件"
        placeholder="验收、通报或会议纪要的文号"
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <Actions onClose={onClose} />
    </form>
  );
}

function GoalForm({
  block,
  goal,
  onClose,
}: Omit<ResultFormProps, 'goal'> & { readonly goal: BlockGoal | null }) {
  const [seenRev] = useState(block.rev);
  const [year, setYear] = useState(String(goal?.year ?? nextYear(block)));
  const [text, setText] = useState(goal?.text ?? '');
  const [doneWhen, setDoneWhen] = useState(goal?.doneWhen ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  useEscape('form', onClose);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const blank = { result: '未评价', assessedOn: null, document: '' } as const;
    const typed = { ...(goal ?? blank), year: Number(year), text: text.trim(), doneWhen };
    const others = block.goals.filter((one) => one.year !== goal?.year);
    const goals = [...others, { ...typed, doneWhen: doneWhen.trim() }];
    const answer = await editBlock({ id: block.id, seenRev, patch: { goals } });
    if (isRefusal(answer)) return setRefusal(answer);
    if (answer.title) notify('done', answer.title);
    onClose();
  };
  return (
    <form className={form.form} aria-label="进度目标" onSubmit={submit} noValidate>
      <TextInput
        label="年度"
        type="number"
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      <Textarea
        label="目标"
        rows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label="完成标准"
        placeholder="怎样才算完成"
        value={doneWhen}
        onChange={(event) => setDoneWhen(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <Actions onClose={onClose} />
    </form>
  );
}

function Actions({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className={form.actions}>
      <Button onClick={onClose}>取消</Button>
      <Button type="submit" variant="filled">
        保存
      </Button>
    </div>
  );
}

/** The year after the last goal, else the one it starts in. */
function nextYear({ goals, startYear }: Block): number {
  const last = goals.at(-1)?.year;
  return last === undefined ? (startYear ?? Number(today().slice(0, 4))) : last + 1;
}
