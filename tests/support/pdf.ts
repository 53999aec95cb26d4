import { extractText, getDocumentProxy } from 'unpdf';

/** A PDF as another program reads it: the words of its first page, its title, language and attached files. */
export async function readPdf(bytes: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const { info } = await document.getMetadata();
  const attachments: Record<string, string> = {};
  for (const name of (await document.getAttachments())?.keys() ?? [])
    attachments[name] = Buffer.from((await document.getAttachmentContent(name)) ?? []).toString('utf8');
  return {
    text: (await extractText(document, { mergePages: true })).text,
    /** Words from right to left as they stand on the page; each word's letters are in logical order. */
    rightToLeft: items
      .map((item) => ('str' in item ? item.str : ''))
      .reverse()
      .join(''),
    title: 'Title' in info ? String(info.Title) : '',
    language: 'Language' in info ? String(info.Language) : '',
    attachments,
  };
}
