import { useState } from 'react';
import { removeVariant } from '../../app/commands/remove-variant';
import { announce } from '../../app/notices';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { adjustablesOf } from '../../core/program/resolve-program';
import type { Variant } from '../../core/variant/variant';
import { useAsk } from '../../ui/ask-context';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { printed, withUnit } from './figure-words';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { VariantForm } from './variant-form';

/** 本地口径: figures set otherwise, under a name and with a reason. The document's own always stay. */
export function VariantsSection() {
  const { loaded } = usePlan();
  const all = useWorkspace((state) => state.ws.tables.variants);
  const active = useSession((state) => state.variant);
  const [form, setForm] = useState<Variant | 'new' | null>(null);
  const own = [...all.values()].filter(({ programId }) => programId === loaded.pack.id);
  const adjustable = adjustablesOf(loaded.pack).length;
  return (
    <Section
      title="本地口径"
      aside={
        adjustable > 0 &&
        form === null && <TextButton onClick={() => setForm('new')}>新建本地口径</TextButton>
      }
    >
      <p className={style.meta}>
        {adjustable === 0
          ? '这个方案没有可以调整的数值。'
          : '文件口径不变。采用本地口径时，顶部、清单和打印件都会写明。'}
      </p>
      <ul className={style.items}>
        <li className={style.item} data-meant={active === null || undefined}>
          <p className={style.title}>文件口径</p>
          {active === null ? (
            <p className={style.meta}>正在使用</p>
          ) : (
            <TextButton label="改用文件口径" onClick={() => useSession.setState({ variant: null })}>
              使用
            </TextButton>
          )}
        </li>
        {own.map((variant) => (
          <VariantRow
            key={variant.id}
            variant={variant}
            active={variant.id === active}
            onEdit={() => setForm(variant)}
          />
        ))}
      </ul>
      {form !== null && (
        <VariantForm
          key={form === 'new' ? 'new' : form.id}
          before={form === 'new' ? null : form}
          onClose={() => setForm(null)}
        />
      )}
    </Section>
  );
}

interface VariantRowProps {
  readonly variant: Variant;
  readonly active: boolean;
  readonly onEdit: () => void;
}

function VariantRow({ variant, active, onEdit }: VariantRowProps) {
  const { loaded } = usePlan();
  const { confirm, who } = useAsk();
  const { id, name, why, values, programVersion } = variant;
  const adjustables = adjustablesOf(loaded.pack);
  const remove = async () => {
    const sure = await confirm({
      title: '删除本地口径',
      text: `删除“${name}”。按它采纳的名单保留原样。`,
      yes: '删除',
      danger: true,
    });
    if (!sure || !(await who())) return;
    if ((await announce(removeVariant({ id }))) && useSession.getState().variant === id) {
      useSession.setState({ variant: null });
    }
  };
  return (
    <li className={style.item} data-meant={active || undefined}>
      <p className={style.title}>{name}</p>
      <ul className={style.tasks}>
        {Object.entries(values).map(([key, value]) => {
          const one = adjustables.find((adjustable) => adjustable.id === key);
          return (
            <li key={key}>
              {one
                ? `${one.label}：${withUnit(printed(value), one.unit)}（方案包${one.unset ? '未设定' : ` ${printed(one.value)}`}）`
                : `${key}：${printed(value)}（现行方案包没有这个数值）`}
            </li>
          );
        })}
      </ul>
      <p className={style.meta}>理由：{why}</p>
      {programVersion !== loaded.pack.version && (
        <p className={style.meta}>
          按方案包 {programVersion} 版制定，现为 {loaded.pack.version} 版
        </p>
      )}
      <p className={style.tags}>
        {active ? (
          <span className={style.meta}>正在使用</span>
        ) : (
          <TextButton
            label={`使用${name}`}
            onClick={() => useSession.setState({ variant: id, trial: {} })}
          >
            使用
          </TextButton>
        )}
        <TextButton label={`修改${name}`} onClick={onEdit}>
          修改
        </TextButton>
        <TextButton label={`删除${name}`} onClick={() => void remove()}>
          删除…
        </TextButton>
      </p>
    </li>
  );
}
