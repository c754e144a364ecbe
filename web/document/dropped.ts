/** What a system keeps in a folder for itself, and nobody put there. */
const OF_THE_SYSTEM = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files that were dropped; of a folder those that are in it, however deep.
 * To be called while the drop is handled: afterwards the browser has forgotten them.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  // What has no entry, such as a picture of another page, is a file all the same.
  if (entries.every((entry) => !entry?.isDirectory)) return Promise.resolve([...files]);
  return Promise.all(entries.map((entry) => (entry ? filesIn(entry, true) : []))).then((found) => found.flat());
}

async function filesIn(entry: FileSystemEntry, isNamed = false): Promise<readonly File[]> {
  if (!isNamed && OF_THE_SYSTEM.test(entry.name)) return [];
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const found: (readonly File[])[] = [];
  const reader = entry.createReader();
  // It gives a part each time, and nothing when it has given all.
  for (let part = await read(reader); part.length > 0; part = await read(reader))
    found.push(...(await Promise.all(part.map((one) => filesIn(one)))));
  return found.flat();
}

const read = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
