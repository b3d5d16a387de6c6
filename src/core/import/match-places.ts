import type { Unit } from '../unit/unit';

/** Places that stand before names and addresses all over the province; what lies in the district is added. */
const WIDER = ['中国', '浙江省', '浙江', '舟山市', '舟山', '宁波市', '宁波', '绍兴市', '绍兴'];

/** Words that tell where and not who: the district, its townships and parks, what lies around. Longest first. */
export function placeWords(
  districtName: string,
  units: Iterable<Pick<Unit, 'name' | 'aliases'>>,
): string[] {
  const words = new Set(WIDER);
  const add = (word: string) => {
    const plain = word.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
    words.add(plain);
    words.add(plain.replace(/(?:街道|镇|乡|新区|区|县|市)$/u, ''));
  };
  add(districtName);
  for (const { name, aliases } of units) [name, ...aliases].forEach(add);
  return [...words]
    .filter((word) => word.length >= 2)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
