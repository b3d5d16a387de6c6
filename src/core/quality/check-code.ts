/**
 * 宗地代码: county 6 + cadastral area 3 + sub-area 3 + feature code 2 + serial 5. Says what is wrong
 * with its form, or null. An empty code is unknown, not wrong.
 */
export function checkCode(code: string): string | null {
  if (code === '') return null;
  if (code.length === 28) {
    return `为 28 位不动产单元代码，宗地代码只取前 19 位${andWords(checkUnitPart(code.slice(19)))}`;
  }
  if (code.length !== 19) return `应为 19 位，实为 ${code.length} 位`;
  if (!/^\d{12}$/.test(code.slice(0, 12))) return '前 12 位（县 6、地籍区 3、地籍子区 3）应为数字';
  if (!/^[GJZ]$/.test(code.charAt(12)))
    return `第 13 位“${code.charAt(12)}”应为 G、J 或 Z（土地所有权类型）`;
  if (!/^[A-HSWXY]$/.test(code.charAt(13))) return `第 14 位“${code.charAt(13)}”不是宗地特征码`;
  if (!/^\d{5}$/.test(code.slice(14))) return '末 5 位（顺序号）应为数字';
  return null;
}

/** The last nine of 不动产单元代码: what stands on the land 1 + its unit 8; W is land with nothing on it. */
function checkUnitPart(part: string): string | null {
  const kind = part.charAt(0);
  if (!/^[FLQW]$/.test(kind)) return `第 20 位“${kind}”应为 F、L、Q 或 W（定着物特征码）`;
  if (!/^\d{8}$/.test(part.slice(1))) return '末 8 位（定着物单元号）应为数字';
  if (kind === 'W' && part !== 'W00000000') return '第 20 位为 W（无定着物）时，末 8 位应为 0';
  return null;
}

function andWords(wrong: string | null): string {
  return wrong === null ? '' : `；另外${wrong}`;
}
