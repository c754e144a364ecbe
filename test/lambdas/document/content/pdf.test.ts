import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { EXE, FILES, realFile } from '../../files.ts';
import { look } from './looking.ts';

/** What has to become of each file that a real program made. */
const REAL: Readonly<Record<string, string | undefined>> = {
  'libreoffice.pdf': undefined,
  'pikepdf.pdf': undefined,
  'pikepdf-object-streams.pdf': undefined,
  'pikepdf-attached-text.pdf': undefined,
  'pikepdf-javascript.pdf': 'carries-program',
  'pikepdf-javascript-object-streams.pdf': 'carries-program',
  'pikepdf-javascript-on-page.pdf': 'carries-program',
  'pikepdf-launch.pdf': 'carries-program',
  'pikepdf-launch-object-streams.pdf': 'carries-program',
  'pikepdf-xfa-script.pdf': 'carries-program',
  'pikepdf-attached-program.pdf': 'attachment-refused',
  'pikepdf-password.pdf': 'encrypted',
  'pikepdf-owner-password.pdf': 'encrypted',
};

const PLAIN = FILES.pdf.bytes;
const good = Object.keys(REAL).filter((name) => REAL[name] === undefined);

describe('[EK-4.3] a PDF', () => {
  test.each(Object.entries(REAL))('%s', async (name, expected) => {
    expect(await look(realFile(name), 'pdf')).toBe(expected);
  });

  test.each(good)('%s with something before its header', async (name) => {
    const preceded = (before: string | Buffer) => look(Buffer.concat([Buffer.from(before), realFile(name)]), 'pdf');
    expect(await preceded('\ufeff')).toBeUndefined();
    expect(await preceded('\r\n\r\n')).toBeUndefined();
    expect(await preceded('HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n')).toBeUndefined();
    expect(await preceded('\u001b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n')).toBeUndefined();
    expect(await preceded(' '.repeat(1_019))).toBeUndefined();
    expect(await preceded(' '.repeat(1_020))).toBe('type-differs');
    expect(await preceded(EXE)).toBe('type-differs');
    expect(await preceded(FILES.docx.bytes.subarray(0, 200))).toBe('type-differs');
  });

  test('words are no structure', async () => {
    const words = '/S /JavaScript /JS (app.alert) /S /Launch';
    expect(await look(Buffer.concat([PLAIN, Buffer.from(`\n% ${words}\n`)]), 'pdf')).toBeUndefined();
    expect(
      await look(withObjects(`90 0 obj\n<< /Title (${words.replaceAll(/[()]/g, '')}) >>\nendobj`), 'pdf'),
    ).toBeUndefined();
    expect(await look(withObjects('90 0 obj\n<< /Font << /JS 1 0 R >> >>\nendobj'), 'pdf')).toBeUndefined();
  });
});

const withObjects = (...objects: string[]): Buffer =>
  Buffer.concat([PLAIN, Buffer.from(`\n${objects.join('\n')}\n`, 'latin1')]);
const stream = (dictionary: string, content: Buffer): string =>
  `91 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream\nendobj`;
const packed = (object: string, more = '', type = '/Type /ObjStm'): string =>
  stream(`${type} /N 1 /First 5 /Filter /FlateDecode ${more}`, deflateSync(Buffer.from(`90 0 ${object}`)));

const JAVASCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

describe('[EK-4.3] a program is found wherever a PDF keeps it', () => {
  const places: Record<string, string> = {
    'an object': `90 0 obj\n${JAVASCRIPT}\nendobj`,
    'an object within an object': `90 0 obj\n<< /A [ << /AA << /O ${JAVASCRIPT} >> >> ] >>\nendobj`,
    'a name with escapes': '90 0 obj\n<< /#53 /J#61va#53cript /JS (1) >>\nendobj',
    'a name that stands elsewhere': '90 0 obj\n<< /S 91 0 R /JS (1) >>\nendobj\n91 0 obj\n/JavaScript\nendobj',
    'an object that a later one replaces': `90 0 obj\n${JAVASCRIPT}\nendobj\n90 0 obj\nnull\nendobj`,
    'a stream': stream('/S /JavaScript /JS (1)', Buffer.from('x')),
    'a stream, as if it were content': stream('', Buffer.from(`90 0 obj ${JAVASCRIPT} endobj`)),
    'a comment': `% 90 0 obj ${JAVASCRIPT} endobj`,
    'an object that does not end': `90 0 obj\n<< /A ${JAVASCRIPT} /B ( `,
    'a rendition': '90 0 obj\n<< /S /Rendition /JS (1) >>\nendobj',
    'rich media': '90 0 obj\n<< /Type /Annot /Subtype /RichMedia >>\nendobj',
    'a script of a 3D view': '90 0 obj\n<< /Type /3D /OnInstantiate 1 0 R >>\nendobj',
    'packed objects': packed(JAVASCRIPT),
    'packed objects of no type': packed(JAVASCRIPT, '', ''),
    'packed objects of a type that stands elsewhere': `${packed(JAVASCRIPT, '', '/Type 92 0 R')}\n92 0 obj\n/ObjStm\nendobj`,
    'objects packed twice': stream(
      '/Type /ObjStm /N 1 /First 5 /Filter [/FlateDecode /FlateDecode]',
      deflateSync(deflateSync(Buffer.from(`90 0 ${JAVASCRIPT}`))),
    ),
    'objects packed as letters': stream(
      '/Type /ObjStm /N 1 /First 5 /Filter /ASCIIHexDecode',
      Buffer.from(`${Buffer.from(`90 0 ${JAVASCRIPT}`).toString('hex')}>`),
    ),
    'a start of a program': '90 0 obj\n<< /S /Launch /Win << /F (cmd.exe) >> >>\nendobj',
  };
  test.each(Object.entries(places))('%s', async (_, object) => {
    expect(await look(withObjects(object), 'pdf')).toBe('carries-program');
  });

  test('packed objects that cannot be unpacked, or too large, are refused', async () => {
    expect(await look(withObjects(packed('<< >>', '/DecodeParms << /Predictor 12 /Columns 4 >>')), 'pdf')).toBe(
      'unreadable',
    );
    expect(
      await look(withObjects(stream('/Type /ObjStm /N 1 /First 5 /Filter /Vreemd', Buffer.from('x'))), 'pdf'),
    ).toBe('unreadable');
    expect(
      await look(withObjects(stream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', Buffer.from('x'))), 'pdf'),
    ).toBe('unreadable');
    const bomb = deflateSync(Buffer.alloc(200_000_000, 32));
    expect(await look(withObjects(stream('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', bomb)), 'pdf')).toBe(
      'too-much-inside',
    );
    const deep = `90 0 obj\n${'['.repeat(200_000)}${']'.repeat(200_000)}\nendobj`;
    expect(['unreadable', 'too-much-inside', undefined]).toContain(await look(withObjects(deep), 'pdf'));
  });

  test('a file without a single object is no PDF', async () => {
    expect(await look(Buffer.from('%PDF-1.4\n%%EOF\n'), 'pdf')).toBe('unreadable');
  });
});
