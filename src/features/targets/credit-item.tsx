import { useState } from 'react';
import { showExtent } from '../../app/import/table-extent';
import { notify } from '../../app/notices';
import { attachmentBlob } from '../../app/queries/attachment-bytes';
import { select, showPanel, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Attachment } from '../../core/attachment/attachment';
import { boxOf } from '../../core/geo/box';
import { packPolygons } from '../../core/geo/geometry';
import { formatM2 } from '../../core/quantity';
import type { Credit } from '../../core/target/credit';
import { figureWithUnit, plainUnit } from '../../core/target/figure-words';
import type { WeighedEvent } from '../../core/target/ledger';
import { localDay } from '../../ui/local-time';
import { saveFile } from '../../ui/save-file';
import { TextButton } from '../../ui/text-button';
import type { CreditLine } from './credit-lines';
import look from './ledger.module.css';
import { ReverseForm } from './reverse-form';
import style from './targets.module.css';

interface CreditItemProps {
  readonly line: CreditLine;
  readonly events: readonly WeighedEvent[];
  readonly unit: string;
  readonly day: string;
}

/** One credit: what happened to what, what it counts, on which paper, and who entered it. */
export function CreditItem({ line, events, unit, day }: CreditItemProps) {
  const [reversing, setReversing] = useState(false);
  const tables = useWorkspace((state) => state.ws.tables);
  const { credit, reversal, state } = line;
  const { subject, sector, document, note, by, at } = credit;
  const event = events.find(({ id }) => id === credit.event);
  const name = subject ? (tables[subject.table].get(subject.id)?.name ?? '已不在') : '不对应档案';
  const files = [...tables.attachments.values()].filter(
    (file) => file.subject.table === 'credits' && file.subject.id === credit.id,
  );
  const place = credit.unitId ? (tables.units.get(credit.unitId)?.name ?? '') : '单位未定';
  return (
    <li className={look.credit} data-state={state}>
      <div className={look.creditHead}>
        <span>{credit.on}</span>
        <b>
          {credit.planned && '计划'}
          {event?.name ?? credit.event}
        </b>
        <span className={look.counted}>{countedWords(line, unit)}</span>
      </div>
      <div>
        {subject ? (
          <TextButton onClick={() => openSubject(credit)}>{name}</TextButton>
        ) : (
          <span>{name}</span>
        )}{' '}
        <span className={style.hint}>{[place, sector || '行业未注明'].join(' · ')}</span>
      </div>
      <p className={style.hint}>{amountOf(line)}</p>
      {line.before && (
        <p className={style.hint}>{`先前已计：${beforeWords(line.before, events)}`}</p>
      )}
      <p className={style.hint}>
        依据：{document || '未写文号'}
        {files.map((file) => (
          <span key={file.id}>
            {' '}
            <TextButton onClick={() => void openFile(file)} label={`下载依据 ${file.name}`}>
              {file.name}
            </TextButton>
          </span>
        ))}
        {note && `；${note}`}
      </p>
      <p className={style.hint}>
        {by || '未署名'} {localDay(at)} 登记
        {reversal && (
          <>
            ；{reversal.by || '未署名'} 自 {reversal.on} 起撤销：{reversal.note}
          </>
        )}
      </p>
      {reversal === null &&
        (reversing ? (
          <ReverseForm credit={credit} day={day} onClose={() => setReversing(false)} />
        ) : (
          <TextButton label={`撤销认定… ${name} ${credit.on}`} onClick={() => setReversing(true)}>
            撤销认定…
          </TextButton>
        ))}
    </li>
  );
}

function countedWords({ state, counted, floorMu, before }: CreditLine, unit: string): string {
  if (state === 'reversed') return '已撤销';
  if (state === 'planned') return '计划，不计入';
  if (state === 'later') return '当日之后';
  if (before) return '仅记录，不重复计入';
  if (counted !== null)
    return counted > 0 ? `计入 ${figureWithUnit(counted, unit)}` : `计 0 ${plainUnit(unit)}`;
  return floorMu === null ? '建筑面积，未折算' : `另计折 ${figureWithUnit(floorMu, '亩')}`;
}

/** 2021-06-30 竣工验收，依据 示例〔2021〕88 号. */
function beforeWords({ on, event, document }: Credit, events: CreditItemProps['events']): string {
  const word = events.find(({ id }) => id === event)?.name ?? event;
  return [`${on} ${word}`, document && `依据 ${document}`].filter(Boolean).join('，');
}

/** 12.00 亩（椭球面）× 50%，其余先前已计. */
function amountOf({ credit, weight, counted, state }: CreditLine): string {
  const { amount, unit, areaMethod, floorM2 } = credit;
  const share = `× ${Math.round(weight * 100)}%`;
  if (amount === null) return `建筑面积 ${formatM2(floorM2)} ${share}`;
  const full = amount * weight;
  const less = state === 'counted' && counted !== null && counted < full - 0.005;
  const method = areaMethod ? `（${areaMethod}）` : '';
  const rest = less ? '，只计比先前增加的部分' : '';
  const none = state === 'nothing' && weight === 0 ? '，此事项不计' : '';
  return `${figureWithUnit(amount, unit)}${method} ${share}${rest}${none}`;
}

function openSubject({ subject, land }: Credit): void {
  if (!subject) return;
  if (subject.table === 'blocks') {
    useSession.setState({ block: { id: subject.id, day: null } });
    showPanel('blocks');
    return;
  }
  select({ table: subject.table, id: subject.id });
  const box = land && boxOf(packPolygons(land));
  if (box) showExtent(box);
}

async function openFile({ sha256, name }: Attachment): Promise<void> {
  const blob = await attachmentBlob(sha256);
  if (blob) saveFile(name, blob);
  else notify('refused', `“${name}”的内容不在这台电脑上。`, '请从有原件的备份中恢复。');
}
