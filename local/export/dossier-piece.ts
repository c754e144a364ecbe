import type { Readable } from 'node:stream';
import { type DossierCopy, takeAlongReply } from '../../contracts/dossier/copy.ts';
import { saidOf } from '../import/said.ts';
import type { Practice } from '../import/send.ts';
import { OtherBytes } from './archive.ts';
import type { CopyFolder, Piece } from './copy-folder.ts';
import { everyOf, NotGiven } from './lists.ts';

export type PiecePorts = {
  readonly practice: Practice;
  /** The bytes at an address of a document; undefined when it does not work any more. */
  readonly fetch: (url: string) => Promise<Readable | undefined>;
  readonly now: Date;
};

/** `kept-back`: the practice does not give it out, which is how it should be. `failed`: it is to be tried again. */
export type Taken = { readonly taken: Piece } | { readonly why: string; readonly because: 'kept-back' | 'failed' };

/** How often a dossier is taken anew when a document did not come in as it was. */
const TRIES = 3;
const LOG = 'Het logboek kwam niet binnen. Voer de opdracht nog eens uit.';
const DOCUMENT = 'Een document kwam niet aan zoals het was. Voer de opdracht nog eens uit.';

/** One dossier, sealed into the copy. Asked again it is the same copy of it, and its client is not told twice. */
export async function takeDossier(
  ports: PiecePorts,
  copy: CopyFolder,
  dossierId: string,
  number: string,
): Promise<Taken> {
  const ask = () => ports.practice.call('POST', `/api/dossiers/${dossierId}/copies`, { key: copy.keyOf(dossierId) });
  for (let tried = 1; ; tried += 1) {
    const answer = await ask();
    if (answer.status !== 201) {
      const because = answer.status >= 500 || answer.status === 429 ? 'failed' : 'kept-back';
      return { because, why: saidOf(answer, 'nl').sentences.join(' ') };
    }
    try {
      return { taken: await put(ports, copy, takeAlongReply().parse(answer.body), ask, `dossiers/${number}`) };
    } catch (error) {
      if (error instanceof NotGiven) return { because: 'failed', why: LOG };
      if (!(error instanceof OtherBytes)) throw error;
      if (tried === TRIES) return { because: 'failed', why: DOCUMENT };
    }
  }
}

type Asking = () => ReturnType<Practice['call']>;

function put(
  { practice, fetch, now }: PiecePorts,
  copy: CopyFolder,
  { data, downloads }: { data: DossierCopy; downloads: readonly Way[] },
  ask: Asking,
  place: string,
): Promise<Piece> {
  const { dossierId, destroyOn } = data.dossier;
  let ways = waysOf(downloads);
  const open = async (documentId: string): Promise<Readable> => {
    const opened = await fetch(ways.get(documentId) ?? '');
    if (opened) return opened;
    // The address had its minute: the same copy has new ones.
    ways = waysOf(takeAlongReply().parse((await ask()).body).downloads);
    const again = await fetch(ways.get(documentId) ?? '');
    if (!again) throw new OtherBytes();
    return again;
  };
  return copy.putDossier(dossierId, now, async (archive) => {
    archive.json(`${place}/gegevens.json`, data);
    await archive.list(`${place}/logboek.json`, everyOf(practice, `/api/dossiers/${dossierId}/audit`));
    for (const document of data.documents)
      await archive.file({ ...document, name: `${place}/documenten/${nameOf(document)}` }, () =>
        open(document.documentId),
      );
    return { documents: data.documents.length, ...(destroyOn === undefined ? {} : { destroyOn }) };
  });
}

type Way = { readonly documentId: string; readonly url: string };
const waysOf = (downloads: readonly Way[]) => new Map(downloads.map(({ documentId, url }) => [documentId, url]));

/** By its id, so that two of one name are two; the extension is what it had. */
const nameOf = ({ documentId, fileName }: DossierCopy['documents'][number]): string =>
  `${documentId}${/\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0].toLowerCase() ?? ''}`;
