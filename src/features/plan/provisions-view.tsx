import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { Item, Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { wordsOfFrequency } from './provision-words';

/** 监测与约束: sentences of the document that people follow; nothing is computed from them. */
export function ProvisionsView() {
  const { monitoring, consequences, incentives, instruments, systemRequirements } = usePlan().pack;
  return (
    <>
      <Provisions title="监测通报" all={monitoring} />
      <Provisions title="约束措施" all={consequences} />
      <Provisions title="激励措施" all={incentives} />
      <Provisions title="政策工具" all={instruments} />
      <Provisions title="系统要求" all={systemRequirements} />
    </>
  );
}

function Provisions({ title, all }: { title: string; all: ProgramPack['monitoring'] }) {
  return (
    <Section title={title} aside={`${all.length} 条`}>
      {all.length === 0 && <Quiet>方案没有这方面的规定。</Quiet>}
      <Items>
        {all.map((one) => {
          const often = wordsOfFrequency(one);
          return (
            <Item key={one.id} id={one.id} title={one.text} clause={one.clause} note={one.note}>
              {often && <p className={style.meta}>频次：{often}</p>}
              {one.trigger && <p className={style.meta}>情形：{one.trigger}</p>}
              {one.effect && <p className={style.meta}>结果：{one.effect}</p>}
            </Item>
          );
        })}
      </Items>
    </Section>
  );
}
