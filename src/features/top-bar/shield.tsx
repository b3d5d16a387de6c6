import { IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { allowedHosts } from '../../app/allowed-hosts';
import { Popover } from '../../ui/popover';
import style from './top-bar.module.css';

/** 零外联: which addresses outside this site the app may call. None, unless the deployment names some. */
export function Shield() {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    void allowedHosts().then(setHosts);
  }, []);
  const name = hosts.length === 0 ? '零外联' : `可外联 ${hosts.length} 处`;
  return (
    <Popover
      label={name}
      align="end"
      trigger={(props) => (
        <button
          type="button"
          className={`${style.plain} ${style.shield}`}
          aria-label={name}
          {...props}
        >
          <IconShieldCheck
            size={18}
            stroke={1.6}
            color={hosts.length === 0 ? 'var(--mutu-ok)' : 'var(--mutu-warn)'}
            aria-hidden
          />
          <span className={style.saveText}>{name}</span>
        </button>
      )}
    >
      {() => (
        <div className={style.card}>
          <h2>{name}</h2>
          <p>
            允许访问的外部地址：<strong>{hosts.length === 0 ? '无' : hosts.join('、')}</strong>
          </p>
          {hosts.length > 0 && <p>由部署文件 deployment.json 列出，只用于取底图。</p>}
          <p>
            程序、字体、自带底图均来自本站；地块、企业、照片只保存在本机浏览器，不上传、不统计、不回传。
          </p>
          <p>浏览器的内容安全策略会拦下任何发往其他地址的请求。</p>
        </div>
      )}
    </Popover>
  );
}
