import type { StepRole } from '../../core/list/explain-verdict';

export const roleWords: Readonly<Record<StepRole, string>> = {
  scope: '适用范围',
  rule: '列入条件',
  exemption: '豁免',
  deeming: '视同、随区块',
  pass: '达标条件',
  category: '类别',
};
