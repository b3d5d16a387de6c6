export type Sector = '工业' | '服务业' | '港口物流';

const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
/** Years of the sixty-year cycle: nobody takes them for the name of a firm. */
const CYCLE = 60;

const trades: Readonly<Record<Sector, readonly string[]>> = {
  工业: [
    '机械',
    '船舶配件',
    '水产食品',
    '粮油加工',
    '塑料制品',
    '五金',
    '电子',
    '纺织',
    '建材',
    '包装',
    '螺杆',
    '模具',
    '阀门',
    '汽车配件',
    '化工',
    '医药',
    '家具',
    '电缆',
    '轴承',
    '玩具',
    '服装',
    '金属制品',
    '环保设备',
    '电机',
  ],
  服务业: [
    '物流服务',
    '检测服务',
    '仓储服务',
    '冷链服务',
    '汽车维修',
    '商贸',
    '设计服务',
    '物业服务',
  ],
  港口物流: ['港务', '码头', '船务', '储运', '集装箱', '船舶修造'],
};

/** The name of invented firm number n of a sector: 示例甲子机械有限公司. No two are alike. */
export function firmName(sector: Sector, n: number): string {
  const cycle = n % CYCLE;
  const turn = Math.floor(n / CYCLE);
  const words = trades[sector];
  const trade = words[(n + turn) % words.length];
  const again = Math.floor(turn / words.length);
  const year = `${stems[cycle % 10]}${branches[cycle % 12]}`;
  return `示例${year}${trade}${again > 0 ? `${again + 1}号` : ''}有限公司`;
}
