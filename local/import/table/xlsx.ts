import type { Readable } from 'node:stream';
import sax from 'sax';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type TableRow, UnreadableTable } from './row.ts';

const UNREADABLE = 'Dit is geen Excel-bestand (XLSX) dat te lezen is. / This is no Excel file (XLSX) that can be read.';
const NO_CELLS = /^(?:xl\/)?\/?/;

/**
 * The rows of the first sheet of an XLSX file, as they are read. Texts that cells share stand in a part of their own, which is
 * held while the rows are read; nothing else is.
 */
export async function* xlsxRows(path: string): AsyncIterable<TableRow> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new UnreadableTable(UNREADABLE);
  });
  try {
    const entries = await entriesOf(zip);
    const sheet = entries.get(await firstSheet(zip, entries));
    if (!sheet) throw new UnreadableTable(UNREADABLE);
    const shared = await sharedTexts(zip, entries.get('xl/sharedStrings.xml'));
    yield* rowsOf(await open(zip, sheet), shared);
  } finally {
    zip.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', () => reject(new UnreadableTable(UNREADABLE)));
    zip.readEntry();
  });
}

const open = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

/** The place of the sheet that the workbook names first. */
async function firstSheet(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<string> {
  const [workbook, relations] = [entries.get('xl/workbook.xml'), entries.get('xl/_rels/workbook.xml.rels')];
  if (!workbook || !relations) throw new UnreadableTable(UNREADABLE);
  let id: string | undefined;
  await parsed(await open(zip, workbook), (name, attributes) => {
    if (name === 'sheet') id ??= attributes['r:id'];
  });
  let target = '';
  await parsed(await open(zip, relations), (name, attributes) => {
    if (name === 'Relationship' && attributes.Id === id) target = attributes.Target ?? '';
  });
  return `xl/${target.replace(NO_CELLS, '')}`;
}

type Opened = (name: string, attributes: Readonly<Record<string, string>>) => void;
type Handlers = { readonly text?: (text: string) => void; readonly close?: (name: string) => void };

function parserOf(onOpen: Opened, { text, close }: Handlers): sax.SAXParser {
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => onOpen(name, attributes as Record<string, string>);
  parser.onerror = () => {
    throw new UnreadableTable(UNREADABLE);
  };
  if (text) parser.ontext = text;
  if (close) parser.onclosetag = close;
  return parser;
}

async function parsed(stream: Readable, onOpen: Opened, handlers: Handlers = {}): Promise<void> {
  const parser = parserOf(onOpen, handlers);
  stream.setEncoding('utf8');
  for await (const chunk of stream) parser.write(String(chunk));
  parser.close();
}

async function sharedTexts(zip: ZipFile, entry: Entry | undefined): Promise<readonly string[]> {
  if (!entry) return [];
  const texts: string[] = [];
  let inText = false;
  let text = '';
  await parsed(
    await open(zip, entry),
    (name) => {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
    },
    {
      text: (part) => {
        if (inText) text += part;
      },
      close: (name) => {
        if (name === 't') inText = false;
        if (name === 'si') texts.push(text);
      },
    },
  );
  return texts;
}

const LETTERS = 26;
const CODE_BEFORE_A = 64;
/** `C7` is the third column: 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? '')
    column = column * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A;
  return column - 1;
}

async function* rowsOf(stream: Readable, shared: readonly string[]): AsyncIterable<TableRow> {
  const ready: TableRow[] = [];
  let row = 0;
  let values: string[] = [];
  let cell = { column: -1, type: '' };
  let inValue = false;
  let text = '';
  const parser = parserOf(
    (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1);
        values = [];
        cell = { column: -1, type: '' };
      }
      if (name === 'c') {
        const column = attributes.r === undefined ? cell.column + 1 : columnOf(attributes.r);
        cell = { column, type: attributes.t ?? '' };
        text = '';
      }
      if (name === 'v' || name === 't') inValue = true;
    },
    {
      text: (part) => {
        if (inValue) text += part;
      },
      close: (name) => {
        if (name === 'v' || name === 't') inValue = false;
        if (name === 'c') {
          while (values.length < cell.column) values.push('');
          values[cell.column] = (cell.type === 's' ? (shared[Number(text)] ?? '') : text).trim();
        }
        if (name === 'row') ready.push({ row, values });
      },
    },
  );
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    parser.write(String(chunk));
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready.splice(0);
}
