import { useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAct } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Upload } from '../document/upload.tsx';
import { OpenFile } from '../parts/open-file.tsx';
import { Problem } from '../parts/problem.tsx';
import { sizeInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Case = NonNullable<ReplyOf<'getComplaint'>['case']>;

const WORDS: Bilingual<{
  title: string;
  open: string;
  add: string;
  why: string;
  checking: string;
  refused: string;
  later: string;
}> = {
  nl: {
    title: 'Bijlagen',
    open: 'Ophalen',
    add: 'Iets meesturen',
    why: 'Een brief, een foto of een ander stuk dat laat zien wat er is gebeurd. Wie de klacht behandelt, ziet het ook.',
    checking: 'Het bestand wordt nagekeken. Daarna staat het vanzelf bij de klacht.',
    refused: 'Het bestand is niet aangenomen. Waarom, staat bij de documenten van uw dossier.',
    later: 'Het nakijken duurt lang. Het bestand ligt in uw dossier; voeg het later opnieuw toe.',
  },
  en: {
    title: 'Attachments',
    open: 'Get',
    add: 'Send something along',
    why: 'A letter, a photo or something else that shows what happened. Whoever handles the complaint sees it too.',
    checking: 'The file is being checked. After that it is with the complaint by itself.',
    refused: 'The file was not accepted. You can read why with the documents of your dossier.',
    later: 'Checking takes long. The file is in your dossier; add it again later.',
  },
};

/** How often, and after how many milliseconds each, is looked whether a file was checked. */
const LOOKS = 40;
const PAUSE = 3_000;

type State = 'checking' | 'refused' | 'later';

/** What came with a complaint, and as long as it runs a way to send more: a document of the dossier, once it was checked. */
export function Attachments({
  complaintId,
  of: { dossierId, attached = [] },
  open,
}: {
  readonly complaintId: string;
  readonly of: Pick<Case, 'dossierId' | 'attached'>;
  readonly open: boolean;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const add = useAct('addAttachments');
  const [state, setState] = useState<State>();
  const [error, setError] = useState<unknown>();
  if (dossierId === undefined) return null;

  async function attach(documentId: string, params: { readonly dossierId: string }): Promise<void> {
    setState('checking');
    setError(undefined);
    try {
      for (let look = 0; look < LOOKS; look += 1) {
        const { body } = await client.call('getDocument', { params: { ...params, documentId } });
        if (body.state === 'rejected') return setState('refused');
        if (body.state === 'available') {
          await add.mutateAsync({ params: { complaintId }, body: { attachments: [documentId] } });
          return setState(undefined);
        }
        await new Promise((done) => setTimeout(done, PAUSE));
      }
      setState('later');
    } catch (failure) {
      setState(undefined);
      setError(failure);
    }
  }
  if (attached.length === 0 && !open) return null;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <ul>
        {attached.map(({ documentId, fileName, size }) => (
          <li className="line" key={documentId}>
            <span>
              {fileName} <span className="quiet">({sizeInWords(size, language)})</span>
            </span>
            <OpenFile
              file={async () => (await client.call('downloadDocument', { params: { dossierId, documentId } })).body}
              label={`${words.open}: ${fileName}`}
            >
              {words.open}
            </OpenFile>
          </li>
        ))}
      </ul>
      {open && (
        <>
          <p className="quiet">{words.why}</p>
          <Upload dossierId={dossierId} title={words.add} onSent={(id) => void attach(id, { dossierId })} />
        </>
      )}
      <p role="status">{state && words[state]}</p>
      {error !== undefined && <Problem error={error} />}
    </section>
  );
}
