import type { ReactNode } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useWorkspace } from '../../app/workspace-store';
import { countOpen } from '../../core/finding/count-open';
import { AREA_METHOD_LABEL } from '../../core/geo/area';
import { formatNumber, muFromM2, sumOf } from '../../core/quantity';
import { Panel } from '../../ui/panel';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { DistrictSums } from './district-sums';
import { Figure } from './figure';
import style from './sheet.module.css';
import { ShownSums } from './shown-sums';
import { UnitTable } from './unit-table';
import { useDistrictFigures } from './use-district-figures';
import { useLastCheck } from './use-last-check';
import { useUnitTotals } from './use-unit-totals';

/** The district at a glance, while no record is chosen. */
export function Overview({ children }: { children: ReactNode }) {
  const info = useWorkspace((state) => state.info);
  const tables = useWorkspace((state) => state.ws.tables);
  const totals = useUnitTotals();
  const figures = useDistrictFigures();
  const asOf = useAnalysis((state) => state.asOf);
  const checked = useLastCheck();
  if (!info) return null;
  const m2 = totals && sumOf(totals.map((total) => total.m2));
  const hasLand = tables.parcels.size > 0;
  return (
    <Panel title={info.districtName}>
      <ShownSums />
      <div style={{ padding: '0 16px 16px' }}>
        <dl className={style.figures}>
          <Figure name="地块" value={formatNumber(tables.parcels.size, 0)} unit="宗" />
          <Figure
            name="图形面积合计"
            value={m2 === null ? '…' : formatNumber(muFromM2(m2), 2)}
            unit="亩"
          />
          <Figure name="企业" value={formatNumber(tables.enterprises.size, 0)} unit="家" />
          {/* Before anybody has checked, no finding is not the same as no fault. */}
          {checked || tables.findings.size > 0 ? (
            <Figure name="质检问题" value={formatNumber(countOpen(tables.findings), 0)} unit="条" />
          ) : (
            <Figure name="质检问题" value="尚未检查" unit="" />
          )}
        </dl>
      </div>
      {hasLand && (
        <Section title="全区指标" aside="分子之和÷分母之和">
          <DistrictSums figures={figures} asOf={asOf} />
        </Section>
      )}
      <Section title="按所在单位" aside={AREA_METHOD_LABEL.geodesic}>
        {!hasLand && <Quiet>还没有地块。可在“数据”中导入，或打开备份文件。</Quiet>}
        {totals && totals.length > 0 && <UnitTable totals={totals} tax={figures?.tax ?? null} />}
      </Section>
      {children}
      <Section title="查看档案">
        <Quiet>在图上或表中点一宗地，这里显示一地一档；按 / 可查找企业、代码。</Quiet>
      </Section>
    </Panel>
  );
}
