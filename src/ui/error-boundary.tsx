import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import style from './error-boundary.module.css';

interface Props {
  readonly area: string;
  readonly onBackup: () => void;
  readonly children: ReactNode;
}

/** Keeps a fault inside its area: the rest of the desk stays at work and data can be taken out. */
export class ErrorBoundary extends Component<Props, { readonly fault: Error | null }> {
  override state = { fault: null as Error | null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <div className={style.fault} role="alert">
        <p className={style.title}>“{this.props.area}”出错，这一部分暂时无法显示。</p>
        <p>已保存的数据不受影响，其他部分可以继续使用。建议先导出备份，再重新载入。</p>
        <details>
          <summary>出错信息（报修时请附上）</summary>
          <code>{fault.message || fault.name}</code>
        </details>
        <div className={style.actions}>
          <Button onClick={() => this.setState({ fault: null })}>再试一次</Button>
          <Button onClick={this.props.onBackup}>导出备份</Button>
          <Button variant="filled" onClick={() => window.location.reload()}>
            重新载入
          </Button>
        </div>
      </div>
    );
  }
}
