import { describe, expect, test } from 'vitest';
import { EXE, FILES, realFile } from '../../files.ts';
import { changed, look } from './looking.ts';

const REAL: Readonly<Record<string, string | undefined>> = {
  'python-email.eml': undefined,
  'python-email-pdf.eml': undefined,
  'python-email-javascript.eml': 'attachment-refused',
  'python-email-program.eml': 'attachment-refused',
};

type Attachment = { readonly type: string; readonly name?: string; readonly bytes: Uint8Array; readonly how?: string };
const mail = (...attachments: Attachment[]): Buffer => {
  const parts = attachments.map(({ type, name, bytes, how = 'attachment' }) => {
    const file = name === undefined ? '' : `; filename="${name}"`;
    const body = Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    return `--x\r\nContent-Type: ${type}\r\nContent-Disposition: ${how}${file}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
  });
  const head =
    'From: merel@voorbeeld.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n';
  return Buffer.from(`${head}--x\r\nContent-Type: text/plain\r\n\r\nDag\r\n${parts.join('')}--x--\r\n`);
};

describe('[EK-4.3] a mail', () => {
  test.each(Object.entries(REAL))('%s', async (name, expected) => {
    expect(await look(realFile(name), 'eml')).toBe(expected);
  });

  const plain = 'From: merel@voorbeeld.example\r\nSubject: Dag\r\n\r\nDag\r\n';
  test.each<[string, string | Buffer, string | undefined]>([
    ['from a mailbox file', `From merel@voorbeeld.example Thu Mar  5 10:00:00 2026\n${plain}`, undefined],
    ['after empty lines', `\r\n\r\n${plain}`, undefined],
    ['with a byte order mark', `\ufeff${plain}`, undefined],
    ['with a space before the colon', 'Subject : Dag\r\nFrom : merel\r\n\r\nDag', undefined],
    ['without sender and day', 'Subject: Dag\r\nTo: coach\r\n\r\nDag', undefined],
    ['with a line that is no header', `X\r\n${plain}`, undefined],
    ['with line feeds only', plain.replaceAll('\r', ''), undefined],
    ['with carriage returns only', plain.replaceAll('\n', ''), undefined],
    ['without a text', 'From: merel\r\nSubject: Dag', undefined],
    [
      'in the old code for Japanese',
      Buffer.from('From: a\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\n\u001b$B$3\u001b(B\r\n'),
      undefined,
    ],
    ['with a word that is no header', 'Zomaar een tekst.', 'type-differs'],
    ['with a header in its text only', 'Dag\r\n\r\nFrom: merel', 'type-differs'],
    ['that is a PDF', FILES.pdf.bytes, 'type-differs'],
    ['that is a program', EXE, 'type-differs'],
  ])('%s', async (_, bytes, expected) => {
    expect(await look(Buffer.from(bytes), 'eml')).toBe(expected);
  });
});

describe('[EK-4.3] what a mail brings is judged by itself', () => {
  test('everything that is taken by itself is taken', async () => {
    for (const [kind, { mediaType, bytes }] of Object.entries(FILES)) {
      expect([kind, await look(mail({ type: mediaType, name: `a.${kind}`, bytes }), 'eml')]).toEqual([kind, undefined]);
      const unnamed = mail({ type: mediaType, bytes, how: 'inline' });
      expect([kind, await look(unnamed, 'eml')]).toEqual([kind, undefined]);
      const untold = mail({ type: 'application/octet-stream', name: `A.${kind.toUpperCase()}`, bytes });
      expect([kind, await look(untold, 'eml')]).toEqual([kind, undefined]);
    }
  });

  test('small things that come with a mail are taken', async () => {
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
    expect(await look(mail({ type: 'image/gif', name: 'logo.gif', bytes: gif, how: 'inline' }), 'eml')).toBeUndefined();
    const invitation = Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
    expect(await look(mail({ type: 'text/calendar', name: 'a.ics', bytes: invitation }), 'eml')).toBeUndefined();
    const card = Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n');
    expect(await look(mail({ type: 'text/vcard', name: 'a.vcf', bytes: card }), 'eml')).toBeUndefined();
    expect(
      await look(mail({ type: 'application/pkcs7-signature', name: 'smime.p7s', bytes: Buffer.from([48, 1]) }), 'eml'),
    ).toBeUndefined();
    expect(await look(mail({ type: 'image/gif', name: 'logo.gif', bytes: EXE }), 'eml')).toBe('attachment-refused');
  });

  test('everything that is refused by itself is refused', async () => {
    const macros = await changed(FILES.docx.bytes, (parts) => parts.set('word/vbaProject.bin', Buffer.from('x')));
    const refused: Record<string, Attachment> = {
      'a program': { type: 'application/octet-stream', name: 'a.exe', bytes: EXE },
      'a program called a PDF': { type: 'application/pdf', name: 'a.pdf', bytes: EXE },
      'a program without a name': { type: 'application/octet-stream', bytes: EXE },
      'a script': { type: 'text/plain', name: 'a.js', bytes: Buffer.from('alert(1)') },
      'a page': { type: 'text/html', name: 'a.html', bytes: Buffer.from('<script>1</script>') },
      'a docx with macros': { type: FILES.docx.mediaType, name: 'a.docx', bytes: macros },
      'a PDF with JavaScript': { type: 'application/pdf', name: 'a.pdf', bytes: realFile('pikepdf-javascript.pdf') },
      'a PDF behind a password': { type: 'application/pdf', name: 'a.pdf', bytes: realFile('pikepdf-password.pdf') },
      'an empty file': { type: 'text/plain', name: 'a.txt', bytes: Buffer.alloc(0) },
      'a mail with a program': { type: 'message/rfc822', name: 'a.eml', bytes: realFile('python-email-program.eml') },
    };
    for (const [what, attachment] of Object.entries(refused))
      expect([what, await look(mail(attachment), 'eml')]).toEqual([what, 'attachment-refused']);
  });

  test('a forwarded mail is looked into, and mails in mails end somewhere', async () => {
    const forwarded = (bytes: Uint8Array) =>
      Buffer.concat([
        Buffer.from(
          'From: a\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: message/rfc822\r\n\r\n',
        ),
        bytes,
        Buffer.from('\r\n--y--\r\n'),
      ]);
    expect(await look(forwarded(realFile('python-email.eml')), 'eml')).toBeUndefined();
    expect(await look(forwarded(realFile('python-email-program.eml')), 'eml')).toBe('attachment-refused');
    let deep: Buffer = realFile('python-email.eml');
    for (let depth = 0; depth < 12; depth += 1) deep = mail({ type: 'message/rfc822', name: 'a.eml', bytes: deep });
    expect(await look(deep, 'eml')).toBe('too-much-inside');
  });

  test('a file between the lines of the text is an attachment too', async () => {
    const lines = 'begin 644 kwaad.exe\n#0V%T\n`\nend\n';
    expect(await look(Buffer.from(`From: a\r\n\r\nDag\n${lines}`), 'eml')).toBe('attachment-refused');
    expect(await look(Buffer.from('From: a\r\n\r\nbegin 644 keer opnieuw\n'), 'eml')).toBeUndefined();
  });

  test('a mail that is locked is refused by that name', async () => {
    const locked = (type: string) => look(Buffer.from(`From: a\r\nContent-Type: ${type}\r\n\r\nMIIB\r\n`), 'eml');
    expect(await locked('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m')).toBe('encrypted');
    expect(await locked('multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x')).toBe('encrypted');
  });
});
