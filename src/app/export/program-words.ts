import { useSession } from '../session';
import { useVerdicts } from '../verdicts/verdict-store';

/** The program a list was made by, and whatever it was made by otherwise; null while none judges. */
export function programWords(): string | null {
  const { verdicts } = useVerdicts.getState();
  if (!verdicts) return null;
  const { pack, variant } = verdicts.program;
  const tried = Object.keys(useSession.getState().trial).length > 0;
  return [
    `${pack.title}（数据包 ${pack.version} 版）`,
    ...(variant ? [`本地参数“${variant.name}”`] : []),
    ...(tried ? ['含试算值，不作依据'] : []),
  ].join('，');
}
