import { showDocument } from '../../app/programs/shown-clause';
import { useSession } from '../../app/session';
import { Pairs } from '../../ui/pairs';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import style from './item.module.css';
import panel from './plan.module.css';
import { usePlan } from './plan-context';
import type { PackInUse } from './use-pack';

const kept = '文件未写';

/** What document it is, whether it is in force, and by which reading of it everything here is judged. */
export function PlanHead({ variant, refusal }: Omit<PackInUse, 'pack'>) {
  const { pack, loaded } = usePlan();
  const tried = useSession((state) => Object.keys(state.trial).length);
  const { title, docNo, issuer, coIssuers, issuedOn, legalStatus, region, version } = pack;
  return (
    <div className={panel.head}>
      <h3>{title}</h3>
      <p className={style.meta}>
        {docNo} · {issuedOn}
        {legalStatus && <span className={panel.status}>{legalStatus}</span>}
      </p>
      <p className={style.meta}>{[issuer, ...coIssuers].join('、')}</p>
      <p className={style.meta}>
        方案包 {version} 版，{loaded.header.imported ? '导入' : '随应用提供'} · {region.name}
      </p>
      {variant && !refusal && (
        <p className={style.local} role="status">
          正在使用本地口径“{variant.name}”，改动 {Object.keys(variant.values).length} 项数值。
          <TextButton onClick={() => useSession.setState({ variant: null })}>
            改用文件口径
          </TextButton>
        </p>
      )}
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      {tried > 0 && <p className={style.local}>清单正在试算，改动 {tried} 项数值，没有保存。</p>}
      <div className={panel.more}>
        <details className={panel.details}>
          <summary>发文与有效期</summary>
          <Pairs
            rows={[
              ['印发标题', pack.noticeTitle],
              ...(pack.registryNo ? [['登记号', pack.registryNo] as const] : []),
              ...pack.datesObserved.map(({ what, date }) => [what, date] as const),
              ['施行日期', pack.effectiveFrom ?? kept],
              ['有效期至', pack.validTo ?? pack.validToBasis],
              ...(pack.validTo ? [['有效期依据', pack.validToBasis] as const] : []),
              ['法律状态', legalStatus ?? '未见标注'],
              ['实施期', `${pack.period.from} 至 ${pack.period.to}`],
              ...(pack.period.note ? [['实施期说明', pack.period.note] as const] : []),
              ['方案年度', pack.programYears.join('、')],
              ...(pack.recipients.length > 0
                ? [['主送', pack.recipients.join('；')] as const]
                : []),
              ...(pack.disclosure ? [['公开属性', pack.disclosure] as const] : []),
              ['编号', pack.id],
            ]}
          />
        </details>
        <TextButton onClick={showDocument}>原文</TextButton>
      </div>
    </div>
  );
}
