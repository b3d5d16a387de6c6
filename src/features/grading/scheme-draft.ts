import { type Refusal, refuse } from '../../core/refusal';
import {
  type Scheme,
  type SchemeCut,
  type SchemeGroup,
  type SchemeMetric,
  schemeMetrics,
} from '../../core/scheme/scheme';
import { schemeMetricWords } from '../../core/scheme/scheme-metric';

type Scale = SchemeGroup['scale'];

export const scales: readonly Scale[] = ['规上', '规下'];

/** One group as it was typed. A metric without a weight is not weighed. */
export interface GroupDraft {
  readonly used: boolean;
  readonly weights: Readonly<Partial<Record<SchemeMetric, string>>>;
  readonly baselines: Readonly<Partial<Record<SchemeMetric, string>>>;
  readonly cap: string;
  readonly by: SchemeCut['by'];
  readonly cut: readonly [a: string, b: string, c: string];
}

export interface SchemeDraft {
  readonly name: string;
  readonly groups: Readonly<Record<Scale, GroupDraft>>;
}

const emptyGroup: GroupDraft = {
  used: true,
  weights: {},
  baselines: {},
  cap: '',
  by: 'share',
  cut: ['', '', ''],
};

/** Weights are local policy, so a form begins with none. */
export const emptyDraft: SchemeDraft = { name: '', groups: { 规上: emptyGroup, 规下: emptyGroup } };

/** Made up, to see how a scheme works; no document says these figures. */
export const exampleDraft: SchemeDraft = {
  name: '示例评价方案（数值虚构）',
  groups: {
    规上: {
      used: true,
      weights: {
        taxPerMu: '40',
        valueAddedPerMu: '30',
        valueAddedPerEnergy: '15',
        valueAddedPerHead: '15',
      },
      baselines: {
        taxPerMu: '10',
        valueAddedPerMu: '60',
        valueAddedPerEnergy: '2',
        valueAddedPerHead: '15',
      },
      cap: '1.5',
      by: 'share',
      cut: ['20', '60', '95'],
    },
    规下: {
      used: true,
      weights: { taxPerMu: '100' },
      baselines: { taxPerMu: '5' },
      cap: '1.5',
      by: 'score',
      cut: ['100', '60', '30'],
    },
  },
};

export function draftOf({ name, groups }: Scheme): SchemeDraft {
  const of = (scale: Scale): GroupDraft => {
    const group = groups.find((one) => one.scale === scale);
    if (!group) return { ...emptyGroup, used: false };
    const { indicators, cap, cut } = group;
    const by = (key: 'weight' | 'baseline') =>
      Object.fromEntries(indicators.map((one) => [one.metric, String(one[key])]));
    return {
      used: true,
      weights: by('weight'),
      baselines: by('baseline'),
      cap: String(cap),
      by: cut.by,
      cut: [String(cut.a), String(cut.b), String(cut.c)],
    };
  };
  return { name, groups: { 规上: of('规上'), 规下: of('规下') } };
}

/** What the weights typed so far add up to, in thousandths so that 33.3, 33.3 and 33.4 make 100. */
export function weightSum({ weights }: GroupDraft): number {
  const thousandths = Object.values(weights).map((text) => Math.round((number(text) || 0) * 1000));
  return thousandths.reduce((sum, one) => sum + one, 0) / 1000;
}

/** What the form says, or the first thing in it that is no number. Whether the scheme holds is for core to judge. */
export function readSchemeDraft({
  name,
  groups,
}: SchemeDraft): Pick<Scheme, 'name' | 'groups'> | Refusal {
  const used = scales.filter((scale) => groups[scale].used);
  for (const scale of used) {
    const fault = faultOf(groups[scale]);
    if (fault)
      return refuse('bad-number', `${scale}组的${fault}没有填写或不是数字。`, '请填写数字。');
  }
  return { name, groups: used.map((scale) => readGroup(scale, groups[scale])) };
}

function readGroup(scale: Scale, { weights, baselines, cap, by, cut }: GroupDraft): SchemeGroup {
  const [a, b, c] = cut.map(number) as [number, number, number];
  return {
    scale,
    indicators: weighed(weights).map((metric) => ({
      metric,
      weight: number(weights[metric]),
      baseline: number(baselines[metric]),
    })),
    cap: number(cap),
    cut: { by, a, b, c },
  };
}

function faultOf({ weights, baselines, cap, cut }: GroupDraft): string | null {
  const metrics = weighed(weights);
  if (metrics.length === 0) return '权重';
  for (const metric of metrics) {
    const { label } = schemeMetricWords[metric];
    if (Number.isNaN(number(weights[metric]))) return `${label}权重`;
    if (Number.isNaN(number(baselines[metric]))) return `${label}基准值`;
  }
  if (Number.isNaN(number(cap))) return '得分上限';
  return cut.some((text) => Number.isNaN(number(text))) ? '划档界限' : null;
}

function weighed(weights: GroupDraft['weights']): readonly SchemeMetric[] {
  return schemeMetrics.filter((metric) => (weights[metric] ?? '').trim() !== '');
}

function number(text: string | undefined): number {
  const plain = (text ?? '').trim();
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
