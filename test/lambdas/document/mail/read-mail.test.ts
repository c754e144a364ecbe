import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mail } from '../../../../domain/document/mail.ts';
import { askApart } from '../../../../lambdas/document/apart.ts';
import { longestRead, mailThread } from '../../../../lambdas/document/looking-thread.ts';
import { type MailBytes, readMail } from '../../../../lambdas/document/mail/read-mail.ts';
import { MAIL, mailOf } from '../../../support/mail.ts';

const HEAD = ['From: a@voorbeeld.example', 'Date: Thu, 5 Mar 2026 09:00:00 +0100', 'MIME-Version: 1.0'];
const whole = (bytes: Uint8Array): Promise<Mail | undefined> => readMail({ bytes, whole: true });
const withText = (...lines: readonly string[]) => whole(mailOf(...HEAD, ...lines));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const html = (text: string) =>
  withText('Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(text));

describe('[RIO-3.4] a mail is shown as text', () => {
  test('of its head: who, the subject, and the day in Amsterdam', async () => {
    expect(await whole(MAIL)).toEqual({
      from: 'Merel <merel@voorbeeld.example>',
      to: ['coach@voorbeeld.example'],
      cc: [],
      subject: 'Afspraak',
      day: '2026-03-05',
      text: 'Kan het een uur later?',
      attachments: [],
    });
  });

  test.each<[string, readonly string[], string]>([
    [
      'quoted-printable',
      [
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Caf=C3=A9 om t=',
        'ien',
      ],
      'Café om tien',
    ],
    [
      'base64',
      [
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('Één uur').toString('base64'),
      ],
      'Één uur',
    ],
    [
      'iso-8859-15',
      ['Content-Type: text/plain; charset=iso-8859-15', '', 'Het kost 5 \xa4, caf\xe9'],
      'Het kost 5 €, café',
    ],
    ['a charset that nobody knows', ['Content-Type: text/plain; charset=x-nergens', '', 'Gewoon'], 'Gewoon'],
    [
      'both a text and HTML',
      [
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'De tekst',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>De opmaak</p>',
        '--b--',
      ],
      'De tekst',
    ],
    [
      'parts that never end',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Half'],
      'Half',
    ],
    ['parts that never begin', ['Content-Type: multipart/mixed; boundary=b', '', 'Zomaar'], ''],
    ['base64 that is none', ['Content-Transfer-Encoding: base64', '', '%%%%'], ''],
  ])('with %s', async (_, lines, text) => {
    expect((await withText(...lines))?.text).toBe(text);
  });

  test('HTML has no picture, script or style left, and says where a link leads', async () => {
    const shown = await html(
      '<style>p{}</style><script>x()</script><p>Zie <a href="https://elders.example/x">de bank</a></p><img src="https://elders.example/i.png" alt="plaatje"><p>Dag</p>',
    );
    expect(shown?.text).toBe('Zie de bank [https://elders.example/x]\n\nDag');
  });

  test('what turns a line around, hides in it or rings a bell is gone', async () => {
    const shown = await html('gnp.\u202efdp\u2060\u0007 be\u0301');
    expect(shown?.text).toBe('gnp.fdp be\u0301');
    const subject = `=?utf-8?B?${Buffer.from('rekening\u202egpj.exe\n x').toString('base64')}?=`;
    expect((await withText(`Subject: ${subject}`, '', 'x'))?.subject).toBe('rekeninggpj.exe x');
  });

  test('a message in a message, and a file, are named with their size and not shown', async () => {
    const shown = await withText(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Zie bijlagen',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: binnenin',
      '',
      'Geheim',
      '--b',
      'Content-Type: application/pdf; name="=?utf-8?Q?brief=E2=80=AEfdp.pdf?="',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('12345').toString('base64'),
      '--b--',
    );
    expect(shown?.text).toBe('Zie bijlagen');
    expect(shown?.attachments).toEqual([{ size: expect.any(Number) }, { name: 'brieffdp.pdf', size: 5 }]);
  });

  test.each([
    ['no day', []],
    ['a day that no calendar has', ['Date: Foo, 99 Bar 2026']],
    ['a day before there were mails', ['Date: Thu, 5 Mar 1026 09:00:00 +0100']],
    ['a day after the last', ['Date: Thu, 5 Mar 202600 09:00:00 +0100']],
  ])('with %s it has none', async (_, head) => {
    const shown = await whole(mailOf('From: a@voorbeeld.example', ...head, '', 'Dag'));
    expect(shown).toEqual({ from: 'a@voorbeeld.example', to: [], cc: [], text: 'Dag', attachments: [] });
  });

  test('a long text, many receivers, and a mail of which only the start is read, are shown in part', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `a${at}@voorbeeld.example`).join(', ');
    expect(await withText('', 'a'.repeat(200_001))).toMatchObject({ partial: true, text: 'a'.repeat(200_000) });
    const told = await withText(`To: ${many}`, '', 'x');
    expect([told?.to.length, told?.partial]).toEqual([200, true]);
    expect((await withText('', 'x\r\n'.repeat(60_001)))?.partial).toBe(true);
    expect(await withText('', 'x\r\n'.repeat(50_000))).not.toHaveProperty('partial');
    const lines = ['Content-Type: application/pdf; name=a.pdf', 'Content-Transfer-Encoding: base64', '', 'AAAA'];
    const cut = await readMail({ bytes: mailOf(...HEAD, ...lines), whole: false });
    expect(cut).toMatchObject({ partial: true, attachments: [{ name: 'a.pdf' }] });
    expect(cut?.attachments[0]).not.toHaveProperty('size');
  });

  test('of what cannot be read nothing is made up', async () => {
    const deep = Array.from({ length: 100 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary=b${at}`,
      '',
      `--b${at}`,
    ]);
    expect(await withText(...deep.flat())).toBeUndefined();
  });
});

test('[RIO-3.4] the thread that ships reads the start of a large mail with broken MIME in time', async () => {
  const apart = (mail: MailBytes) =>
    askApart<MailBytes, Mail | undefined>({ begin: mailThread(), timeUp: longestRead }, mail, undefined);
  const head = mailOf(
    ...HEAD,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'Hallo',
    '--b',
    'Content-Type: x',
  );
  const bytes = Buffer.concat([
    head,
    Buffer.alloc(2 * 1024 * 1024 - head.length, `--b \xff\r\n<<<<${'A'.repeat(60)}`, 'latin1'),
  ]);
  const [large, real] = await Promise.all([
    apart({ bytes, whole: false }),
    apart({ bytes: readFileSync('test/support/files/python-email.eml'), whole: true }),
  ]);
  expect([large === undefined || large.partial]).toEqual([true]);
  expect(real?.text).not.toBe('');
});
