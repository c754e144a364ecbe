import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { type TableRow, UnreadableTable } from '../../../local/import/table/row.ts';
import { tableRows } from '../../../local/import/table/rows.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-tables-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, bytes?: string | Uint8Array) {
  const path = join(folder, name);
  if (bytes !== undefined) await writeFile(path, bytes);
  const rows: TableRow[] = [];
  for await (const row of tableRows(path)) rows.push(row);
  return rows;
}

test.each([
  ['commas', 'Nummer,Naam\nA1,"Wit, de"\n'],
  ['semicolons', 'Nummer;Naam\nA1;Wit, de\n'],
  ['a byte order mark and Windows lines', '\uFEFFNummer;Naam\r\nA1;Wit, de\r\n'],
  ['an end without a line', 'Nummer;Naam\nA1;Wit, de'],
])('reads CSV with %s', async (_, text) => {
  expect(await read('one.csv', text)).toEqual([
    { row: 1, values: ['Nummer', 'Naam'] },
    { row: 2, values: ['A1', 'Wit, de'] },
  ]);
});

test('keeps the number of a row behind an empty one, and a text of more lines in one row', async () => {
  const rows = await read('lines.csv', 'Nummer;Adres\n\nA1;"Dorpsstraat 1\nEde"\n;\nA2;Ede\n');
  expect(rows).toEqual([
    { row: 1, values: ['Nummer', 'Adres'] },
    { row: 3, values: ['A1', 'Dorpsstraat 1\nEde'] },
    { row: 5, values: ['A2', 'Ede'] },
  ]);
});

test('says of another encoding what to do, and never reads half a name', async () => {
  const windows = Buffer.concat([Buffer.from('Nummer;Naam\nA1;B'), Buffer.from([0xf6]), Buffer.from('hmer\n')]);
  await expect(read('windows.csv', windows)).rejects.toThrow(/UTF-8/);
  await expect(read('windows.csv', windows)).rejects.toBeInstanceOf(UnreadableTable);
});

test('reads a spreadsheet: texts with their marks, days as they are stored, and empty cells where they are', async () => {
  const path = join(folder, 'one.xlsx');
  const data = [
    [{ value: 'Nummer' }, { value: 'Begin' }, { value: 'Naam' }],
    [{ value: 'A1' }, { value: new Date('2024-12-31T00:00:00Z'), format: 'dd-mm-yyyy' }, { value: 'Böhm & <Zn>' }],
    [{ value: 'A2' }, null, { value: 'De Wit' }],
  ];
  await writeXlsx(data, { sheet: 'Blad1' }).toFile(path);
  expect(await read('one.xlsx')).toEqual([
    { row: 1, values: ['Nummer', 'Begin', 'Naam'] },
    { row: 2, values: ['A1', '45657', 'Böhm & <Zn>'] },
    { row: 3, values: ['A2', '', 'De Wit'] },
  ]);
});

test.each(['broken.xlsx', 'list.ods'])('says that %s cannot be read', async (name) => {
  await expect(read(name, 'geen tabel')).rejects.toBeInstanceOf(UnreadableTable);
});
