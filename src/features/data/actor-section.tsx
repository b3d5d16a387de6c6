import { useRegistry } from '../../app/registry';
import { useAsk } from '../../ui/ask-context';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';

export function ActorSection() {
  const actor = useRegistry((state) => state.actor);
  const { open } = useAsk();
  return (
    <Section
      title="操作人"
      aside={<TextButton onClick={() => open('actor')}>{actor ? '更改' : '填写'}</TextButton>}
    >
      <p>{actor ? `${actor.name} · ${actor.office}` : '尚未填写，第一次修改时会询问。'}</p>
    </Section>
  );
}
