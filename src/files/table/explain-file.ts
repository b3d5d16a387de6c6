import { Unfit } from './grid';

const AS_XLSX = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。';
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9;
}

/** Files that people take for a workbook, by what they hold: what each is, and what to do. */
export function explainFile(bytes: Uint8Array): Unfit | null {
  if (bytes.length === 0) return new Unfit('文件是空的（0 字节）', '请确认文件已复制完整。');
  if (OLE2.every((byte, index) => bytes[index] === byte)) return explainCompound(bytes);
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2048))
    .replace(/^\xef\xbb\xbf/, '');
  if (/^%PDF/.test(head)) return new Unfit('是 PDF 文件，不是表格', '请向提供者索取 Excel 文件。');
  if (/^\s*(<\?xml[^>]*>\s*)?(<\?mso-application[^>]*>\s*)?<([a-z]+:)?workbook\b/i.test(head)) {
    return new Unfit('是 XML 表格 2003 格式', AS_XLSX);
  }
  if (
    /^\s*(<!doctype html|<html|<table|<meta|<head)\b/i.test(head) ||
    /^MIME-Version:/i.test(head)
  ) {
    return new Unfit('是网页，只是扩展名像 Excel（不少系统这样导出）', AS_XLSX);
  }
  return null;
}

/** The old container holds .xls, WPS files, and also the encrypted form of .xlsx. */
function explainCompound(bytes: Uint8Array): Unfit {
  const has = (name: string) => holds(bytes, name);
  if (has('EncryptedPackage')) {
    return new Unfit(
      'Excel 文件设有打开密码，已加密',
      '请用 Excel 或 WPS 输入密码打开，在“文件—信息—保护工作簿”中去掉密码后另存，再导入。',
    );
  }
  if (has('WordDocument'))
    return new Unfit('是 Word 文档，不是表格', '请把表格复制到 Excel 后再导入。');
  return new Unfit('是旧版 Excel（.xls）或 WPS 表格（.et）文件', AS_XLSX);
}

/** Names in the container's directory are in wide letters. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  const end = Math.min(bytes.length, 1 << 26);
  for (let at = bytes.indexOf(first); at >= 0 && at < end; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
