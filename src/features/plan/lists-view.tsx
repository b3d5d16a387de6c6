import type { ListKind } from '../../core/program/schema/rule-schema';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { ConditionLines } from './condition-lines';
import { Item, Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { wordsOfDeeming, wordsOfOverride } from './provision-words';

const subjects = { enterprise: '企业', parcel: '地块', block: '区块' } as const;

/** 清单与认定: what each list is about, by what rule, and who is out of it or taken as done. */
export function ListsView() {
  const { pack } = usePlan();
  const { scope, lists, exemptions, deemings, classOverrides } = pack;
  return (
    <>
      <Section title="适用范围">
        <Items>
          <Item id="scope" title={scope.subjects} clause={scope.clause}>
            <p className={style.meta}>{[scope.spatial, scope.sectors.join('、')].join(' · ')}</p>
          </Item>
        </Items>
      </Section>
      <Section title="清单" aside={`${lists.length} 张`}>
        <Items>
          {lists.map((list) => (
            <ListItem key={list.id} list={list} />
          ))}
        </Items>
      </Section>
      <Section title="豁免（不进分母）" aside={`${exemptions.length} 项`}>
        {exemptions.length === 0 && <Quiet>方案没有规定豁免。</Quiet>}
        <Items>
          {exemptions.map(({ id, text, when, clause, open, note }) => (
            <Item key={id} id={id} title={text} clause={clause} open={open} note={note}>
              {when ? <ConditionLines condition={when} /> : <ByPeople />}
            </Item>
          ))}
        </Items>
      </Section>
      <Section title="视同与随区块" aside={`${deemings.length} 项`}>
        {deemings.length === 0 && <Quiet>方案没有规定视同完成或随区块考核。</Quiet>}
        <Items>
          {deemings.map((deeming) => {
            const { id, text, when, clause, open, note } = deeming;
            return (
              <Item key={id} id={id} title={text} clause={clause} open={open} note={note}>
                <p className={style.meta}>{wordsOfDeeming(deeming).join(' · ')}</p>
                {when ? <ConditionLines condition={when} /> : <ByPeople />}
              </Item>
            );
          })}
        </Items>
      </Section>
      <Section title="评价档次调整" aside={`${classOverrides.length} 项`}>
        {classOverrides.length === 0 && <Quiet>方案没有规定调整综合评价档次。</Quiet>}
        <Items>
          {classOverrides.map((one) => {
            const list = lists.find(({ id }) => id === one.list)?.name ?? one.list;
            return (
              <Item key={one.id} id={one.id} title={one.text} clause={one.clause} note={one.note}>
                <p className={style.meta}>{wordsOfOverride(one, list)}</p>
              </Item>
            );
          })}
        </Items>
      </Section>
    </>
  );
}

function ByPeople() {
  return <p className={style.meta}>没有可判定的条件，由人认定。</p>;
}

function ListItem({ list }: { list: ListKind }) {
  const { pack, go } = usePlan();
  const { id, name, subject, unit, plan, basis, clause, open, note, criteria, categories } = list;
  const about = [
    `对象：${subjects[subject]}`,
    `计量：${unit}`,
    plan,
    basis === 'rule' ? '按规则判定' : '由人认定，方案没有给出规则',
  ];
  const table = pack.taskTables.find((one) => one.id === list.taskTable);
  return (
    <Item id={id} title={name} clause={clause} open={open} note={note}>
      <p className={style.meta}>{about.filter(Boolean).join(' · ')}</p>
      {criteria.length > 0 && (
        <Items>
          {criteria.map((one) => (
            <Item key={one.id} id={one.id} title={one.text} clause={one.clause} note={one.note} />
          ))}
        </Items>
      )}
      {list.scope && <ConditionLines lead="范围" condition={list.scope} />}
      {list.rule && <ConditionLines lead="列入" condition={list.rule} />}
      {list.pass && <ConditionLines lead="达标" condition={list.pass} />}
      {categories.length > 0 && (
        <>
          <p className={style.lead}>类别（可同时属于几类）</p>
          <Items>
            {categories.map((one) => (
              <Item
                key={one.id}
                id={one.id}
                title={one.priority ? `${one.name}（重点）` : one.name}
                clause={one.clause}
                note={one.note}
              >
                <ConditionLines condition={one.when} />
              </Item>
            ))}
          </Items>
        </>
      )}
      <Named lead="豁免" ids={list.exemptions} />
      <Named lead="视同与随区块" ids={list.deemings} />
      {table && (
        <p className={style.meta}>
          任务数见<TextButton onClick={() => go('tables', table.id)}>《{table.title}》</TextButton>
        </p>
      )}
    </Item>
  );
}

function Named({ lead, ids }: { lead: string; ids: readonly string[] }) {
  const { pack, go } = usePlan();
  if (ids.length === 0) return null;
  const items = [...pack.exemptions, ...pack.deemings];
  return (
    <div className={style.named}>
      <p className={style.lead}>{lead}</p>
      {ids.map((id) => (
        <TextButton key={id} onClick={() => go('lists', id)}>
          {items.find((item) => item.id === id)?.text ?? id}
        </TextButton>
      ))}
    </div>
  );
}
