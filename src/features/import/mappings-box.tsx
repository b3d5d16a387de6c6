import { Button } from '@mantine/core';
import {
  mappingsFile,
  removeMapping,
  takeMappings,
  useMappings,
} from '../../app/import/named-mappings';
import { announce, notify } from '../../app/notices';
import { today } from '../../app/now';
import { useAsk } from '../../ui/ask-context';
import { FileButton } from '../../ui/file-button';
import { saveFile } from '../../ui/save-file';
import { TextButton } from '../../ui/text-button';
import look from './columns.module.css';
import style from './import.module.css';

/** Mappings of this computer: put away as a file, brought from another computer, thrown out. */
export function MappingsBox() {
  const kept = useMappings((state) => state.kept);
  const { confirm } = useAsk();
  const remove = async (name: string) => {
    const sure = await confirm({
      title: '删除已存的对照',
      text: `删除“${name}”后不能恢复。已导入的数据不受影响。`,
      yes: '删除',
      danger: true,
    });
    if (sure) await announce(removeMapping(name));
  };
  return (
    <details className={`${style.card} ${style.fold}`}>
      <summary>已存的对照（{kept.length} 份）</summary>
      <p className={style.meta}>
        对照连同单位、年份、用语一起保存在本机浏览器，各工作区共用，不在备份文件里。换电脑或清理浏览器前，请导出成文件。
      </p>
      {kept.length > 0 && (
        <ul>
          {kept.map(({ name, mapping }) => (
            <li key={name} className={look.kept}>
              <span className={style.rowName} title={name}>
                {name}
              </span>
              <span className={style.meta}>{mapping.columns.length} 列</span>
              <TextButton label={`删除对照“${name}”`} onClick={() => void remove(name)}>
                删除
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      <div className={style.actions}>
        <FileButton accept=".json" onFile={(file) => void announce(takeMappings(file))}>
          读入对照文件…
        </FileButton>
        <Button
          disabled={kept.length === 0}
          onClick={() => {
            saveFile(`字段对照 ${today()}.json`, mappingsFile());
            notify('done', `已导出 ${kept.length} 份对照。`);
          }}
        >
          导出为文件
        </Button>
      </div>
    </details>
  );
}
