import { expect, test } from 'vitest';
import { asCsv, asXlsx, type Sheet } from '../../../lambdas/shared/sheet.ts';
import { unzipped } from '../rights/package/support.ts';

const FORMULAS = ['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1'];
const sheet: Sheet = {
  name: 'Cijfers',
  columns: ['Naam', 'Aantal'],
  rows: [['Jansen; "de Vries", zoon', -5], ['Één regel\nen nog een', 7], ...FORMULAS.map((text) => [text, 1])],
};

/** The cells of CSV as any reader of it takes them, whatever separator it thinks of. */
const csvCells = (text: string): string[] => text.split(/[;,]|\r\n/);

test('CSV opens in a Dutch spreadsheet: byte order mark, semicolons, quotes doubled', () => {
  const text = Buffer.from(asCsv(sheet)).toString('utf8');
  expect(
    text.startsWith('\ufeff"Naam";"Aantal"\r\n"Jansen; ""de Vries"", zoon";-5\r\n"Één regel\nen nog een";7\r\n'),
  ).toBe(true);
});

test('no cell of CSV begins a formula, with whatever separator it is read', () => {
  const text = Buffer.from(asCsv({ ...sheet, rows: FORMULAS.map((one) => [one, 1]) })).toString('utf8');
  for (const one of FORMULAS) expect(text).toContain(`"'${one}"`);
  for (const cell of csvCells(text)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
});

test('nor one of XLSX: texts are texts with the same sign before them, numbers are numbers, and there is no formula', async () => {
  const files = await unzipped(Buffer.from(await asXlsx(sheet)));
  const all = [...files].map(([name, bytes]) => [name, bytes.toString('utf8')] as const);
  const sheets = all.filter(([name]) => name.includes('worksheets/sheet')).map(([, xml]) => xml);
  expect(sheets).toHaveLength(1);
  for (const xml of sheets) {
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('<v>-5</v>');
  }
  const texts = all.flatMap(([, xml]) => [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text ?? ''));
  expect(texts.length).toBeGreaterThan(FORMULAS.length);
  for (const text of texts) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  expect(texts).toContain("'=1+1");
  expect(texts).toContain('Jansen; "de Vries", zoon');
});
