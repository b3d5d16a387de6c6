import { IconAlertTriangle, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { dismissNotice, type Notice, useNotices } from '../../app/notices';
import { IconButton } from '../../ui/icon-button';
import style from './notices.module.css';
import { useRoom } from './use-room';

const readingMs = 8000;

/** What happened, newest below. What was done fades by itself; a refusal stays until it is read. */
export function Notices() {
  const list = useNotices((state) => state.list);
  const stack = useRef<HTMLDivElement>(null);
  const room = useRoom(stack);
  return (
    <div ref={stack} className={style.list} style={room === null ? {} : { maxHeight: room }}>
      <div role="status" aria-live="polite">
        {list.filter(({ tone }) => tone !== 'refused').map(show)}
      </div>
      <div role="alert">{list.filter(({ tone }) => tone === 'refused').map(show)}</div>
    </div>
  );
}

const show = (notice: Notice) => <Note key={notice.id} notice={notice} />;

const icons = { done: IconCheck, refused: IconAlertTriangle, info: IconInfoCircle };

function Note({ notice }: { notice: Notice }) {
  const [held, setHeld] = useState(false);
  const { id, tone, text, now } = notice;
  useEffect(() => {
    if (tone === 'refused' || held) return;
    const timer = setTimeout(() => dismissNotice(id), readingMs);
    return () => clearTimeout(timer);
  }, [id, tone, held]);
  const Icon = icons[tone];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting the pointer here only stops the clock.
    <div
      className={style.note}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} className={style.icon} aria-hidden />
      <div className={style.words}>
        <p className={style.text} title={text}>
          {text}
        </p>
        {now && (
          <p className={`${style.text} ${style.now}`} title={now}>
            {now}
          </p>
        )}
      </div>
      <IconButton label="知道了" side="left" onClick={() => dismissNotice(id)}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
}
