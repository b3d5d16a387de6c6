/**
 * 宗地代码: county 6 + cadastral area 3 + sub-area 3 + feature code 2 + serial 5. Says what is wrong
 * with its form, or null. An empty code is unknown, not wrong.
 */
export function checkCode(code: string): string | null {
  if (code === '') return null;
  if (code.length === 28) return '为 28 位不动产单元代码，宗地代码只取前 19 位';
  if (code.length !== 19) return `应为 19 位，实为 ${code.length} 位`;
  if (!/^\d{12}$/.test(code.slice(0, 12))) return '前 12 位（县 6、地籍区 3、地籍子区 3）应为数字';
  if (!/^[GJZ]$/.test(code.charAt(12)))
    return `第 13 位“${code.charAt(12)}”应为 G、J 或 Z（土地所有权类型）`;
  if (!/^[A-HSWXY]$/.test(code.charAt(13))) return `第 14 位“${code.charAt(13)}”不是宗地特征码`;
  if (!/^\d{5}$/.test(code.slice(14))) return '末 5 位（顺序号）应为数字';
  return null;
}
