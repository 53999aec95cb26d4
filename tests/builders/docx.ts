import { Writable } from 'node:stream';
import { writeZip } from '@vigie/scorm/node';

/** What stands in a document of ours; each is one paragraph or table of WordprocessingML. */
export const word = {
  title: (text: string) => p(text, '<w:pStyle w:val="Titre"/>'),
  heading: (level: 1 | 2 | 3, text: string) => p(text, `<w:pStyle w:val="Titre${level}"/>`),
  par: (text: string) => p(text),
  quote: (text: string) => p(text, '<w:pStyle w:val="Citation"/>'),
  item: (text: string, level = 0, list: 1 | 2 = 1) =>
    p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`),
  table: (...rows: string[][]) =>
    `<w:tbl>${rows
      .map((row) => `<w:tr>${row.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`)
      .join('')}</w:tbl>`,
  /** A link to the first relationship of the document. */
  link: (text: string, id: string) =>
    `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`,
  picture: (id = 'rIdPicture') =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Image 1" descr="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
  box: (text: string) =>
    `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
};

function p(text: string, properties = ''): string {
  const runs = text
    .split('**')
    .map(
      (part, at) =>
        `<w:r>${at % 2 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`,
    )
    .join('');
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const packageRels = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`;
// As a French Word writes them: ids in its language, names in English.
const styles = `${HEAD}<w:styles ${NAMES}>${[
  ['Titre', 'Title'],
  ['Titre1', 'heading 1'],
  ['Titre2', 'heading 2'],
  ['Titre3', 'heading 3'],
  ['Citation', 'Quote'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')}</w:styles>`;
const level = (format: string) =>
  [0, 1].map((at) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
const numbering = `${HEAD}<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;

interface More {
  /** Relationships beside those of every document. */
  relations?: string;
  /** Files beside those of every document, or in their place. */
  files?: Record<string, string | Uint8Array>;
}

/** A link out of the document, for `relations`. */
export const outside = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}" TargetMode="External"/>`;

/** A .docx file of these parts. */
export async function docx(body: string[], { relations = '', files = {} }: More = {}): Promise<Buffer> {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': types,
    '_rels/.rels': packageRels,
    'word/document.xml': `${HEAD}<w:document ${NAMES}><w:body>${body.join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rIdN" Type="${REL}/numbering" Target="numbering.xml"/><Relationship Id="rIdPicture" Type="${REL}/image" Target="media/image1.png"/>${relations}</Relationships>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/media/image1.png': new Uint8Array([137, 80, 78, 71]),
    ...files,
  };
  const chunks: Buffer[] = [];
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeZip(
    Object.entries(all).map(([path, data]) => ({ path, data })),
    into,
  );
  return Buffer.concat(chunks);
}
