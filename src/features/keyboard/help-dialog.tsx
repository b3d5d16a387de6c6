import { useSession } from '../../app/session';
import { Dialog } from '../../ui/dialog';
import style from './help.module.css';

const groups: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: '随处可用',
    keys: [
      ['Ctrl+K', '命令与查找'],
      ['/', '到查找框'],
      ['Esc', '退一步：对话框、表单、选中、面板'],
      ['Ctrl+Z', '撤销'],
      ['Ctrl+Shift+Z', '重做（Ctrl+Y 同）'],
      ['?', '本页'],
    ],
  },
  {
    title: '面板',
    keys: [
      ['1', '一张图'],
      ['2', '清单'],
      ['3', '区块'],
      ['4', '目标'],
      ['5', '项目'],
      ['6', '方案'],
      ['7', '质检'],
      ['8', '数据'],
    ],
  },
  {
    title: '表格',
    keys: [
      ['↑ ↓', '上一行、下一行'],
      ['PgUp PgDn', '上一屏、下一屏'],
      ['Home End', '第一行、最后一行'],
      ['Ctrl+C', '复制选中行，可直接贴入 Excel'],
    ],
  },
  {
    title: '地图',
    keys: [
      ['方向键', '平移'],
      ['+ −', '放大、缩小'],
      ['Home', '显示全区'],
      ['[ ]', '上一数据年度、下一数据年度'],
    ],
  },
  {
    title: '地图工具',
    keys: [
      ['V', '选择'],
      ['B', '框选（选择时按住 Shift 拖动也可）'],
      ['L', '套索'],
      ['M', '量距离'],
      ['A', '量面积'],
      ['Enter', '结束量算'],
      ['退格', '撤去上一点'],
      ['Alt', '按住时不吸附界址点'],
      ['← →', '移动对比的卷帘（先点中拉手）'],
    ],
  },
];

export function HelpDialog() {
  return (
    <Dialog title="键盘操作" wide onClose={() => useSession.setState({ helpOpen: false })}>
      <div className={style.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
