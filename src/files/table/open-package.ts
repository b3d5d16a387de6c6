import { Damage } from '../import/damage';
import { openZip } from '../zip/open-zip';
import { Unfit } from './grid';

/** The parts of a workbook, by name in small letters. */
export interface Package {
  has(name: string): boolean;
  /** Null where there is no such part. */
  open(name: string): Uint8Array | null;
}

const AGAIN = '请用 Excel 或 WPS 打开该文件并另存为 .xlsx；打不开的，请向提供者重新索取。';

export function openPackage(bytes: Uint8Array): Package {
  const zip = asUnfit(() => openZip(bytes));
  const entries = new Map(zip.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  return {
    has: (name) => entries.has(name),
    open(name) {
      const entry = entries.get(name);
      return entry ? (asUnfit(() => zip.open([entry]))[0] ?? null) : null;
    },
  };
}

function asUnfit<T>(open: () => T): T {
  try {
    return open();
  } catch (fault) {
    if (fault instanceof Damage) throw unfitOf(fault);
    throw fault;
  }
}

function unfitOf({ code, message }: Damage): Unfit {
  const why = message.replace(/。$/, '');
  if (code === 'zip-bomb') {
    const now = '请确认文件来源可靠；确需导入的，请删去空白行列，或拆成几个文件。';
    return new Unfit(`的 ${why}`, now);
  }
  if (code === 'zip-encrypted') {
    return new Unfit('已加密', '请用原软件打开并去掉密码后另存，再导入。');
  }
  return new Unfit(`不能按 Excel 文件读取：${why}`, AGAIN);
}
