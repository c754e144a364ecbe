import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { type TableRow, UnreadableTable } from './row.ts';

/** Bytes in which the first line is looked for. */
const HEAD = 16_384;

/** The rows of a CSV file, as they are read: with a comma or a semicolon, with or without a byte order mark, in UTF-8. */
export async function* csvRows(path: string): AsyncIterable<TableRow> {
  const parser = parse({ delimiter: await delimiterOf(path), relax_column_count: true, trim: true });
  const read = pipeline(createReadStream(path), decoded, parser).catch(() => undefined);
  let row = 0;
  try {
    for await (const values of parser) {
      row += 1;
      yield { row, values };
    }
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable(wordsOf(row + 1));
  }
  await read;
}

const wordsOf = (row: number): string =>
  `Rij ${row} van het bestand is niet te lezen: er staat een aanhalingsteken op een verkeerde plaats. / Row ${row} cannot be read: there is a quotation mark in a wrong place.`;

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch {
    throw new UnreadableTable(
      'Het bestand is niet in UTF-8. Sla het op als "CSV UTF-8", of als XLSX. / The file is not in UTF-8. Save it as "CSV UTF-8", or as XLSX.',
    );
  }
}

/** Whichever of the two stands more often in the heading. */
async function delimiterOf(path: string): Promise<',' | ';'> {
  for await (const chunk of createReadStream(path, { end: HEAD - 1, highWaterMark: HEAD })) {
    const [heading = ''] = String(chunk).split('\n');
    return heading.split(';').length > heading.split(',').length ? ';' : ',';
  }
  return ',';
}
