import { centralMeridian } from '../geo/crs/zone';

/** 30°02′: degrees and whole minutes. */
export function minutesText(degrees: number): string {
  const minutes = Math.round(Math.abs(degrees) * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}

/** The system the land is surveyed in, with its zone and central meridian. */
export function gridWords(zone: number): string {
  return `2000 国家大地坐标系（CGCS2000），高斯-克吕格投影 3° 带第 ${zone} 带，中央经线 ${centralMeridian(zone, 3)}°`;
}

/** How the sheet itself is drawn, and where its scale holds. */
export function projectionWords(lat: number): string {
  const side = lat < 0 ? '南纬' : '北纬';
  return `Web 墨卡托（EPSG:3857），不是高斯-克吕格投影；比例尺在图幅中央纬线（${side} ${minutesText(lat)}）东西方向上准确`;
}
