import { describe, expect, test } from 'vitest';
import { EXE, FILES, realFile } from '../../files.ts';
import { changed, type Kind, look, type Parts, partsOf, rewrite, zipped } from './looking.ts';
import { mainOf, OFFICE_VARIATIONS } from './office-variations.ts';

const BASES: readonly (readonly [string, Kind])[] = [
  ['libreoffice.docx', 'docx'],
  ['python-docx.docx', 'docx'],
  ['libreoffice.xlsx', 'xlsx'],
  ['openpyxl.xlsx', 'xlsx'],
];

describe.each(BASES)('[EK-4.3] %s, changed', (file, kind) => {
  test.each(Object.entries(OFFICE_VARIATIONS))('%s', async (_, [change, expected]) => {
    expect(await look(await changed(realFile(file), change), kind)).toBe(expected);
  });

  test('stored without compression is taken', async () => {
    expect(await look(await zipped(await partsOf(realFile(file)), false), kind)).toBeUndefined();
  });

  test('is refused when its parts are encrypted one by one', async () => {
    const bytes = Buffer.from(realFile(file));
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    expect(await look(bytes, kind)).toBe('encrypted');
  });

  test('is refused when it breaks off, and when a program stands before it', async () => {
    const bytes = realFile(file);
    expect(await look(bytes.subarray(0, bytes.length - 40), kind)).toBe('unreadable');
    expect(await look(Buffer.concat([EXE, bytes]), kind)).toBe('type-differs');
  });
});

// One file is enough: how much is inside is counted before anything else is known of it.
test.each<[string, (parts: Parts) => unknown]>([
  ['a main part of 150 MB', (parts) => parts.set(mainOf(parts), Buffer.alloc(150_000_000, 32))],
  [
    'eleven thousand parts',
    (parts) => Array.from({ length: 11_000 }, (_, n) => parts.set(`word/media/${n}.xml`, Buffer.from('<a/>'))),
  ],
])('[EK-4.3] %s: too much', async (_, change) => {
  const bytes = await changed(realFile('openpyxl.xlsx'), (parts) => void change(parts));
  expect(await look(bytes, 'xlsx')).toBe('too-much-inside');
});

describe('[EK-4.3] fields and links that start something', () => {
  const fields = (xml: string) => (parts: Parts) =>
    rewrite(parts, 'word/document.xml', /<w:body>/, `<w:body><w:p>${xml}</w:p>`);
  const run = (xml: string) => `<w:r>${xml}</w:r>`;
  const field = (...words: string[]) =>
    [
      run('<w:fldChar w:fldCharType="begin"/>'),
      ...words.map((word) => run(`<w:instrText xml:space="preserve">${word}</w:instrText>`)),
      run('<w:fldChar w:fldCharType="end"/>'),
    ].join('');
  test.each([
    ['a page number', field(' PAGE '), undefined],
    ['a link', field(' HYPERLINK "https://voorbeeld.example/dde" '), undefined],
    ['DDE', field(' DDE cmd "/c calc" '), 'carries-program'],
    ['DDEAUTO in pieces', field(' DD', 'EAU', 'TO c:\\windows\\system32\\cmd.exe "/k calc.exe"'), 'carries-program'],
    ['DDEAUTO in small letters', field('ddeauto cmd'), 'carries-program'],
    [
      'DDE within another field',
      field(' IF ').replace('</w:instrText></w:r>', `</w:instrText></w:r>${field('DDE cmd')}`),
      'carries-program',
    ],
    ['DDE as a simple field', '<w:fldSimple w:instr=" DDEAUTO cmd "/>', 'carries-program'],
  ])('a docx with %s', async (_, xml, expected) => {
    for (const file of ['libreoffice.docx', 'python-docx.docx'])
      expect(await look(await changed(realFile(file), fields(xml)), 'docx')).toBe(expected);
  });

  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  test.each([
    ['another book', '<externalBook/>', undefined],
    ['DDE', '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>', 'carries-program'],
    ['an object', '<oleLink/>', 'carries-program'],
  ])('an xlsx with a link to %s', async (_, xml, expected) => {
    const change = (parts: Parts) => {
      parts.set('xl/links/one.xml', Buffer.from(`<externalLink xmlns="${MAIN}">${xml}</externalLink>`));
      rewrite(
        parts,
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        '<Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="links/one.xml"/></Relationships>',
      );
    };
    for (const file of ['libreoffice.xlsx', 'openpyxl.xlsx'])
      expect(await look(await changed(realFile(file), change), 'xlsx')).toBe(expected);
  });

  const embedded = (bytes: Buffer) => (parts: Parts) => {
    parts.set('word/embeddings/Blad.xlsx', bytes);
  };
  test('a docx with a workbook in it is judged with that workbook', async () => {
    const macros = await changed(FILES.xlsx.bytes, (parts) => parts.set('xl/vbaProject.bin', Buffer.from('x')));
    const within = await changed(FILES.docx.bytes, embedded(macros));
    expect(await look(await changed(FILES.docx.bytes, embedded(FILES.xlsx.bytes)), 'docx')).toBeUndefined();
    expect(await look(await changed(FILES.docx.bytes, embedded(macros)), 'docx')).toBe('attachment-refused');
    expect(await look(await changed(FILES.docx.bytes, embedded(within)), 'docx')).toBe('attachment-refused');
    const other = await zipped([['a.js', Buffer.from('alert(1)')]]);
    expect(await look(await changed(FILES.docx.bytes, embedded(other)), 'docx')).toBe('attachment-refused');
  });

  test('documents in documents end somewhere', async () => {
    let bytes: Buffer = FILES.docx.bytes;
    for (let depth = 0; depth < 10; depth += 1) bytes = await changed(FILES.docx.bytes, embedded(bytes));
    expect(await look(bytes, 'docx')).toBe('too-much-inside');
  });
});

describe('[EK-4.3] an odt, changed', () => {
  const ODT_MANIFEST = 'META-INF/manifest.xml';
  const event =
    '<script:event-listener xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" script:event-name="dom:load" xlink:href="vnd.sun.star.script:LibreLogo|LibreLogo.py$run?language=Python&amp;location=share"/>';
  const body = (xml: string) => (parts: Parts) => rewrite(parts, 'content.xml', /(<office:text[^>]*>)/, `$1${xml}`);
  const variations: Record<string, [(parts: Parts) => void, string | undefined]> = {
    'as it is': [() => undefined, undefined],
    'its kind as the last part': [
      (parts) => {
        const kind = parts.get('mimetype') ?? Buffer.alloc(0);
        parts.delete('mimetype');
        parts.set('mimetype', kind);
      },
      undefined,
    ],
    'its kind with a line end': [
      (parts) => parts.set('mimetype', Buffer.from(`${parts.get('mimetype')}\r\n`)),
      undefined,
    ],
    'its kind in the manifest only': [(parts) => parts.delete('mimetype'), undefined],
    'Basic/': [(parts) => parts.set('Basic/Standard/Module1.xml', Buffer.from('<a/>')), 'carries-program'],
    'basic/ in small letters': [(parts) => parts.set('basic/a.xml', Buffer.from('<a/>')), 'carries-program'],
    'Scripts/': [(parts) => parts.set('Scripts/python/a.py', Buffer.from('print(1)')), 'carries-program'],
    'an event that starts a script of the program': [
      body(`<office:event-listeners>${event}</office:event-listeners>`),
      'carries-program',
    ],
    'an object of another program': [
      (parts) => parts.set('Object 1', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])),
      'carries-program',
    ],
    'an applet': [
      body('<draw:applet xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" draw:code="a"/>'),
      'carries-program',
    ],
    DDE: [
      body(
        '<text:dde-connection-decls><text:dde-connection-decl office:dde-application="soffice" office:dde-topic="x" office:dde-item="y" office:name="z"/></text:dde-connection-decls>',
      ),
      'carries-program',
    ],
    'a template from the web': [
      (parts) =>
        rewrite(
          parts,
          'meta.xml',
          /<\/office:meta>/,
          '<meta:template xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://kwaad.example/a.ott"/></office:meta>',
        ),
      'fetches-elsewhere',
    ],
    'a frame from the web': [
      body(
        '<draw:floating-frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://kwaad.example/"/>',
      ),
      'fetches-elsewhere',
    ],
    'parts behind a password': [
      (parts) =>
        rewrite(
          parts,
          ODT_MANIFEST,
          /<manifest:file-entry manifest:full-path="content.xml"([^>]*)\/>/,
          '<manifest:file-entry manifest:full-path="content.xml"$1><manifest:encryption-data/></manifest:file-entry>',
        ),
      'encrypted',
    ],
    'a spreadsheet': [
      (parts) => parts.set('mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')),
      'type-differs',
    ],
    'no content': [(parts) => parts.delete('content.xml'), 'type-differs'],
    'content that is no XML': [(parts) => parts.set('content.xml', Buffer.from('<a><b>')), 'unreadable'],
  };
  test.each(Object.entries(variations))('%s', async (_, [change, expected]) => {
    expect(await look(await changed(FILES.odt.bytes, change), 'odt')).toBe(expected);
  });

  test('one that LibreOffice itself saved with a macro', async () => {
    expect(await look(realFile('libreoffice-macro.odt'), 'odt')).toBe('carries-program');
  });
});

test('[EK-4.3] a zip is no document', async () => {
  const zip = await zipped([['verslag.txt', Buffer.from('Dag')]]);
  for (const kind of ['docx', 'xlsx', 'odt'] as const) expect(await look(zip, kind)).toBe('type-differs');
});

test('[EK-4.3] a document behind a password is refused by that name, and an old document is another kind', async () => {
  expect(await look(realFile('msoffcrypto-password.docx'), 'docx')).toBe('encrypted');
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
  expect(await look(old, 'docx')).toBe('type-differs');
});
