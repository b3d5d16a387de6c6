/** Everything about targets and plans in the samples says that it is invented. */
export const SHOWN = '示例数据（虚构）';
export const CLERK = '示例填报员（虚构）';

const kinds: Readonly<Record<string, string>> = {
  agree: '收储',
  ruling: '裁定',
  transfer: '出让',
  move: '搬迁',
  close: '关停',
  closed: '关停',
  lease: '租备',
  start: '施许',
  complete: '竣验',
  operate: '投产',
  'pull-down': '拆除',
  'pulled-down': '拆除',
  tidied: '提升验',
};

/** Numbers documents of a kind and year one after another. */
export function documentNumbers(): (event: string, day: string) => string {
  const last = new Map<string, number>();
  return (event, day) => {
    const series = `示例${kinds[event] ?? '认定'}〔${day.slice(0, 4)}〕`;
    const number = (last.get(series) ?? 0) + 1;
    last.set(series, number);
    return `${series}${number}号`;
  };
}
