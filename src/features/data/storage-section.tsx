import { useEffect } from 'react';
import { refreshStorageState, type StorageState, useStorageState } from '../../app/storage-state';
import { byteSize } from '../../ui/byte-size';
import { Pairs } from '../../ui/pairs';
import { Section } from '../../ui/section';
import style from './data.module.css';

export function StorageSection() {
  const storage = useStorageState();
  useEffect(() => void refreshStorageState(), []);
  const { usedBytes, quotaBytes, secure } = storage;
  return (
    <Section title="本机存储">
      <Pairs
        rows={[
          ['已用空间', usedBytes === null ? '浏览器未提供' : byteSize(usedBytes)],
          ['可用上限', quotaBytes === null ? '浏览器未提供' : byteSize(quotaBytes)],
          ['长期保留', keeping(storage)],
        ]}
      />
      {!secure && (
        <p className={style.words}>
          当前以普通 HTTP 打开，浏览器不提供长期保留和剪贴板。请改用 HTTPS 或 localhost
          地址，并勤做备份。
        </p>
      )}
    </Section>
  );
}

/** What persistence means for the data, said plainly. */
function keeping({ persisted }: StorageState): string {
  if (persisted === null) return '浏览器未说明；请定期备份';
  return persisted
    ? '已获准：磁盘紧张时浏览器不会自动清除'
    : '未获准：磁盘紧张时浏览器可能清除，请定期备份';
}
