import { NativeSelect } from '@mantine/core';
import { showTheme, useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { edgeWords } from '../../core/list/edge-words';
import { LISTED, listings } from '../../core/list/verdict';
import { formatNumber } from '../../core/quantity';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import style from './lists.module.css';
import { subjectWords } from './subject-words';

interface ListHeadProps {
  readonly verdicts: Verdicts;
  readonly standing: ListStanding;
  readonly onList: (id: string) => void;
}

/** Which list, by which document, version and figures: what every row below rests on. */
export function ListHead({ verdicts, standing, onList }: ListHeadProps) {
  const { program, refusal, year, lists } = verdicts;
  const tried = useSession((state) => Object.keys(state.trial).length > 0);
  const theme = useSession((state) => state.theme);
  const working = useVerdicts((state) => state.working);
  const { edge, kind } = standing;
  return (
    <div className={style.head}>
      <NativeSelect
        aria-label="清单种类"
        value={kind.id}
        onChange={(event) => onList(event.currentTarget.value)}
        data={lists.map((one) => ({ value: one.kind.id, label: listLabel(one) }))}
      />
      <p className={style.basis}>
        {program.pack.docNo} · {year} 年度
        {edge ? ` · ${edgeWords(edge)}` : ''}
        <span className={style.version}> · 方案包 {program.pack.version}</span>
        <span role="status">
          {working && <span className={style.working}> · 正在重新判定…</span>}
        </span>
      </p>
      <Variants verdicts={verdicts} />
      {refusal && <RefusalNote why={`${refusal.why}现按文件口径判定。`} now={refusal.now} />}
      {standing.table !== 'blocks' && theme !== 'listing' && (
        <TextButton onClick={() => showTheme('listing')}>地图按清单归属着色</TextButton>
      )}
      {tried && (
        <p className={style.tried} role="status">
          正在试算，未采纳的数字不作为结果。
          <TextButton onClick={() => useSession.setState({ trial: {} })}>还原</TextButton>
        </p>
      )}
    </div>
  );
}

function listLabel({ kind, listing, table }: ListStanding): string {
  if (kind.basis === 'judgement' && !listing.includes(LISTED)) {
    return `${kind.name}（由人${table === 'blocks' ? '圈定' : '认定'}）`;
  }
  let listed = 0;
  for (const one of listing) if (listings[one] === '列入') listed += 1;
  return `${kind.name} ${formatNumber(listed, 0)} ${subjectWords[table].counter}`;
}

/** Local variants of the figures; the document's own come first and are never changed. */
function Variants({ verdicts: { program } }: { verdicts: Verdicts }) {
  const variants = useWorkspace((state) => state.ws.tables.variants);
  const variant = useSession((state) => state.variant);
  const own = [...variants.values()].filter(({ programId }) => programId === program.pack.id);
  if (own.length === 0) return null;
  return (
    <NativeSelect
      aria-label="口径"
      value={variant ?? ''}
      onChange={(event) =>
        useSession.setState({ variant: event.currentTarget.value || null, trial: {} })
      }
      data={[
        { value: '', label: '文件口径' },
        ...own.map(({ id, name }) => ({ value: id, label: `本地口径：${name}` })),
      ]}
    />
  );
}
