import { factCatalog } from '../../core/rules/fact-catalog';
import { Pairs } from '../../ui/pairs';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { ClauseChip } from './clause-chip';
import { Item, Items, Words } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';

/** 职责: who leads, who does what, who supplies which data. */
export function DutiesView() {
  const { organization, responsibilities, providers, reportingUnits } = usePlan().pack;
  const { leadingGroup, head, office, workingGroups, memberUnits, clause } = organization;
  return (
    <>
      <Section title="组织" aside={<ClauseChip clause={clause} />}>
        <Pairs
          rows={[
            ['领导小组', leadingGroup],
            ['组长', head ?? '文件未写'],
            ['办公室', office ?? '文件未写'],
          ]}
        />
        {workingGroups.length > 0 && (
          <Items>
            {workingGroups.map(({ name, leadUnit, duty }) => (
              <Item key={name} id={`group-${name}`} title={name}>
                <p>{duty}</p>
                {leadUnit && <p className={style.meta}>牵头：{leadUnit}</p>}
              </Item>
            ))}
          </Items>
        )}
        {memberUnits.length > 0 && (
          <>
            <p className={style.lead}>成员单位 {memberUnits.length} 个</p>
            <Words words={memberUnits} />
          </>
        )}
      </Section>
      <Section title="职责分工" aside={`${responsibilities.length} 条`}>
        {responsibilities.length === 0 && <Quiet>方案没有逐家列出职责。</Quiet>}
        <Items>
          {responsibilities.map(({ id, unit, duty, clause: at, note }) => (
            <Item key={id} id={id} title={unit} clause={at} note={note}>
              <p>{duty}</p>
            </Item>
          ))}
        </Items>
      </Section>
      <Section title="数据提供单位" aside={`${providers.length} 家`}>
        {providers.length === 0 && <Quiet>方案没有写明数据由谁提供。</Quiet>}
        <Items>
          {providers.map(({ unit, data, facts, clause: at }) => (
            <Item key={`${unit}${data.join()}`} id={`provider-${unit}`} title={unit} clause={at}>
              <p>{data.join('；')}</p>
              {facts.length > 0 && (
                <p className={style.meta}>
                  用于判定：{facts.map((fact) => factCatalog[fact].label).join('、')}
                </p>
              )}
              {!at && <p className={style.meta}>文件未写，按部门职能列出</p>}
            </Item>
          ))}
        </Items>
      </Section>
      <Section title="责任单位" aside={`${reportingUnits.length} 个`}>
        <Items>
          {reportingUnits.map(({ name, kind, aliases, note }) => (
            <Item key={name} id={`unit-${name}`} title={name} note={note}>
              <p className={style.meta}>
                {kind}
                {aliases.length > 0 && ` · 又写作 ${aliases.join('、')}`}
              </p>
            </Item>
          ))}
        </Items>
      </Section>
    </>
  );
}
