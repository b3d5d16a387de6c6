import { type Refusal, refuse } from '../core/refusal';

/** Turns what the browser's storage threw into words. The transaction has been rolled back. */
export function readFailure(error: unknown): Refusal {
  const names = failureNames(error);
  if (names.has('QuotaExceededError')) {
    return refuse(
      'quota',
      '浏览器给本站的存储空间已满，本次修改没有保存，原有数据未受影响。',
      '请先在“数据”中导出备份，再清理磁盘或删除不用的工作区，然后重做本次修改。',
    );
  }
  if (names.has('DivergedError')) {
    return refuse(
      'diverged',
      '窗口中的数据与已存数据不一致，本次修改没有保存。',
      '请重新载入页面，再做一次修改。',
    );
  }
  if (names.has('VersionError')) {
    return refuse(
      'newer',
      '此工作区由更新版本的亩图建立，本版本不能打开。',
      '请升级亩图，或重新载入页面。',
    );
  }
  if (names.has('DatabaseClosedError') || names.has('InvalidStateError')) {
    return refuse(
      'closed',
      '存储连接已断开，本次修改没有保存，原有数据未受影响。',
      '请重新载入页面，再做一次修改。',
    );
  }
  return refuse(
    'storage',
    `浏览器存储出错（${[...names].join('、') || '原因不明'}），本次修改没有保存，原有数据未受影响。`,
    '请重新载入页面再试；仍然出错时，先导出备份。',
  );
}

function failureNames(error: unknown): Set<string> {
  const names = new Set<string>();
  for (let e = error; e instanceof Object; e = (e as { inner?: unknown }).inner) {
    const { name } = e as { name?: unknown };
    if (typeof name === 'string') names.add(name);
    if (names.size > 5) break;
  }
  return names;
}
