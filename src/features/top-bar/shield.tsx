import { IconShieldCheck } from '@tabler/icons-react';
import { Popover } from '../../ui/popover';
import style from './top-bar.module.css';

/** 零外联: which addresses outside this site the app may call. There are none. */
export function Shield() {
  return (
    <Popover
      label="零外联"
      align="end"
      trigger={(props) => (
        <button
          type="button"
          className={`${style.plain} ${style.shield}`}
          aria-label="零外联"
          {...props}
        >
          <IconShieldCheck size={18} stroke={1.6} color="var(--mutu-ok)" aria-hidden />
          <span className={style.saveText}>零外联</span>
        </button>
      )}
    >
      {() => (
        <div className={style.card}>
          <h2>零外联</h2>
          <p>
            允许访问的外部地址：<strong>无</strong>
          </p>
          <p>
            程序、字体、底图均来自本站；地块、企业、照片只保存在本机浏览器，不上传、不统计、不回传。
          </p>
          <p>浏览器的内容安全策略会拦下任何发往其他地址的请求。</p>
        </div>
      )}
    </Popover>
  );
}
