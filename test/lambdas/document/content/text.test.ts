import { describe, expect, test } from 'vitest';
import { EXE, FILES } from '../../files.ts';
import { look } from './looking.ts';

const WORDS = 'Verslag: één gesprek, 12 uur.\r\nMet Ayşe en 王.\r\n';
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('[EK-4.3] a text is any text', () => {
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`)],
    ['an old encoding', Buffer.from('caf\u00e9 met na\u00efeve vragen', 'latin1')],
    ['UTF-16, small end first', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['UTF-16, big end first', swapped(Buffer.from(`\ufeff${WORDS}`, 'utf16le'))],
    ['UTF-16 without a mark', Buffer.from('Verslag van een gesprek', 'utf16le')],
    ['UTF-16 without a mark, big end first', swapped(Buffer.from('Verslag van een gesprek', 'utf16le'))],
    ['words that look like a picture', Buffer.from('BMW verkocht ik jarenlang, en met plezier.')],
    ['words that look like a program', Buffer.from('MZ is de afkorting die wij voor de maandag gebruiken.')],
    ['words about a PDF', Buffer.from('Een pdf begint met %PDF-1.7, en dat is alles.')],
    ['tabs and page ends', Buffer.from('Met een tab\ten een nieuwe bladzijde\f.')],
  ])('%s', async (_, bytes) => {
    expect(await look(bytes, 'txt')).toBeUndefined();
  });

  test.each<[string, Buffer]>([
    ['a zero byte', Buffer.from('a\u0000b')],
    ['a control character', Buffer.from('a\u001b[31mb')],
    ['a control character in UTF-16', Buffer.from('\ufeffa\u001b[31mb', 'utf16le')],
    ['half a character of UTF-16', Buffer.from('\ufeffab', 'utf16le').subarray(0, 5)],
    ['half a pair of UTF-16', Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.from([0, 0xd8, 0x41, 0])])],
    ['zero bytes in UTF-16', Buffer.from('\ufeffa\0b', 'utf16le')],
    ['a program', EXE],
    ['a PDF', FILES.pdf.bytes],
    ['RTF', Buffer.from('{\\rtf1\\ansi Dag}')],
  ])('not %s', async (_, bytes) => {
    expect(await look(bytes, 'txt')).toBe('type-differs');
  });
});
