import {
  AlignmentType,
  Document,
  DocumentGridType,
  ImageRun,
  Packer,
  type Paragraph,
  type Table,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Bulletin, BulletinPicture } from '../../core/bulletin/bulletin';
import { tableOf } from './docx-table';
import {
  addresseeOf,
  footerOf,
  headerOf,
  headingOf,
  line,
  paragraphOf,
  printable,
  run,
  signatureOf,
  titleOf,
} from './docx-text';
import { fontTableXml } from './font-table';
import { FACE, LINE, MARGIN, PAGE, SIZE, TYPE_HEIGHT_MM, TYPE_WIDTH_MM } from './paper';

/** The bulletin as an official paper. The same bulletin gives the same bytes. */
export async function writeDocx(
  bulletin: Bulletin,
  picture: BulletinPicture | null,
): Promise<Uint8Array> {
  const { title, mark, addressee, parts, issuer, madeOn, caption } = bulletin;
  const body = parts.flatMap((part): (Paragraph | Table)[] => {
    if (part.kind === 'table') return tableOf(part);
    return [part.kind === 'heading' ? headingOf(part) : paragraphOf(part)];
  });
  const file = new Document({
    title: printable(title),
    creator: printable(issuer),
    description: mark,
    evenAndOddHeaderAndFooters: true,
    // The grid counts from the size of the body.
    styles: {
      paragraphStyles: [
        {
          id: 'Normal',
          name: 'Normal',
          quickFormat: true,
          run: { size: SIZE.three, font: FACE.body },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: MARGIN },
          // A grid of letters too would set them wide in programs that snap to it.
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        headers: { default: headerOf(mark), even: headerOf(mark) },
        footers: { default: footerOf('right'), even: footerOf('left') },
        children: [
          ...titleOf(title, mark),
          addresseeOf(addressee),
          ...body,
          ...signatureOf(issuer, madeOn),
          ...(picture ? mapOf(picture, caption) : []),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(file)));
}

const PX_PER_MM = 96 / 25.4;
/** Above the map stands its number, below it its caption. */
const MAP_HEIGHT_MM = TYPE_HEIGHT_MM - 30;

/** The map on a page of its own, as large as it may be. */
function mapOf({ bytes, widthPx, heightPx }: BulletinPicture, caption: string): Paragraph[] {
  const scale = Math.min(TYPE_WIDTH_MM / widthPx, MAP_HEIGHT_MM / heightPx) * PX_PER_MM;
  const transformation = { width: widthPx * scale, height: heightPx * scale };
  const altText = { title: '附图', description: printable(caption), name: '附图', id: '1' };
  return [
    line({ pageBreakBefore: true, children: [run('附图', FACE.first, SIZE.three)] }),
    line({
      alignment: AlignmentType.CENTER,
      spacing: {},
      children: [new ImageRun({ type: 'png', data: bytes, transformation, altText })],
    }),
    line({ alignment: AlignmentType.CENTER, children: [run(caption, FACE.second, SIZE.four)] }),
  ];
}

/** A moment that says nothing, so that two files of the same bulletin can be compared. */
const MOMENT = '2000-01-01T00:00:00Z';

/** Names faces that stand in for those a machine lacks, and takes the clock out of the package. */
function settled(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const body = parts['word/document.xml'];
  if (body) parts['word/document.xml'] = strToU8(unsnapped(strFromU8(body)));
  parts['word/fontTable.xml'] = strToU8(fontTableXml());
  const core = parts['docProps/core.xml'];
  if (core) {
    const text = strFromU8(core).replace(/(W3CDTF">)[^<]*/g, `$1${MOMENT}`);
    parts['docProps/core.xml'] = strToU8(text);
  }
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Rows of a table are set closer than lines of the page, whose grid would hold them apart. */
function unsnapped(xml: string): string {
  return xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) =>
    table.replaceAll('<w:pPr><w:spacing', '<w:pPr><w:snapToGrid w:val="0"/><w:spacing'),
  );
}
