import type { RingFaultCode } from '../geo/ring-fault';

type RuleCode =
  | `shape.${RingFaultCode}`
  | 'shape.missing'
  | 'area.differs'
  | 'area.small'
  | 'code.form'
  | 'code.duplicate'
  | 'unit.missing'
  | 'fact.unreadable'
  | 'uscc.form'
  | 'uscc.duplicate'
  | 'shape.duplicate'
  | 'shape.multipart'
  | 'overlap.parcels'
  | 'gap.parcels'
  | 'unit.outside'
  | 'district.outside'
  | 'occupancy.none'
  | 'share.over'
  | 'shape.sliver'
  | 'value.doubtful'
  | 'border.missing'
  | 'program.missing'
  | 'data.stale'
  | 'unit.unmatched'
  | 'printed.differs'
  | 'import.row'
  | 'import.cell'
  | 'import.unit'
  | 'import.link'
  | 'import.file'
  | 'import.note';

/** Rules by the names people use for them. */
export const ruleNames: Readonly<Record<RuleCode, string>> = {
  'shape.missing': '缺少图形',
  'shape.coordinate-not-finite': '坐标无效',
  'shape.coordinate-out-of-range': '坐标超界',
  'shape.too-few-points': '界址点不足',
  'shape.repeated-vertex': '界址点重复',
  'shape.spike': '尖刺',
  'shape.zero-area': '面积为零',
  'shape.self-crossing': '自相交',
  'shape.self-touching': '自相接',
  'shape.hole-outside': '孔洞在外',
  'shape.hole-crossing-outer': '孔洞越界',
  'shape.holes-crossing': '孔洞相交',
  'shape.polygons-overlapping': '部分重叠',
  'area.differs': '面积不符',
  'area.small': '碎图斑',
  'code.form': '宗地代码格式',
  'code.duplicate': '宗地代码重复',
  'unit.missing': '缺少所在单位',
  'fact.unreadable': '数据不合要求',
  'uscc.form': '信用代码校验',
  'uscc.duplicate': '信用代码重复',
  'shape.duplicate': '图形重复',
  'shape.multipart': '多部分图形',
  'overlap.parcels': '地块重叠',
  'gap.parcels': '地块缝隙',
  'unit.outside': '超出所在单位',
  'district.outside': '超出区界',
  'occupancy.none': '地企未关联',
  'share.over': '用地面积超出',
  'shape.sliver': '狭长图斑',
  'value.doubtful': '数值存疑',
  'border.missing': '镇街缺少界线',
  'program.missing': '缺少判定数据',
  'data.stale': '数据年度过旧',
  'unit.unmatched': '单位对不上',
  'printed.differs': '与任务表有差',
  'import.row': '未导入的行',
  'import.cell': '读不懂的单元格',
  'import.unit': '单位未识别',
  'import.link': '用地关系未建立',
  'import.file': '文件提示',
  'import.note': '读入提示',
};

/** The name of a rule; a code from elsewhere stands for itself. */
export function ruleName(rule: string): string {
  return Object.hasOwn(ruleNames, rule) ? ruleNames[rule as RuleCode] : rule;
}
