import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { Item, Items, Words } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';

const kinds = { enterprise: '企业', block: '区块', land: '用地', general: '综合' } as const;

/** 方式: how a firm, a block or land is put in order, in the document's own words, and the states it names. */
export function ModesView() {
  const { modes, states } = usePlan().pack;
  return (
    <>
      <Section title="整治方式" aside={`${modes.length} 项`}>
        {modes.length === 0 && <Quiet>方案没有列出整治方式。</Quiet>}
        <Items>
          {modes.map(({ id, kind, name, options, when, clause, note }) => (
            <Item
              key={id}
              id={id}
              title={
                <>
                  <span className={style.role}>{kinds[kind]}</span> {name}
                </>
              }
              clause={clause}
              note={note}
            >
              <Words words={options} />
              {when.length > 0 && <p className={style.meta}>情形：{when.join('；')}</p>}
            </Item>
          ))}
        </Items>
      </Section>
      <Section title="状态" aside={`${states.length} 个`}>
        {states.length === 0 && <Quiet>方案没有写明状态。</Quiet>}
        <Items>
          {states.map(({ id, name, clause, note }) => (
            <Item key={id} id={id} title={name} clause={clause} note={note} />
          ))}
        </Items>
      </Section>
    </>
  );
}
