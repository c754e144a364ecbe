import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { List } from '../parts/list.tsx';
import { OpenFile } from '../parts/open-file.tsx';
import { Day, sizeInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { MailBelow } from './mail.tsx';
import { isMail } from './media-type.ts';
import { Upload } from './upload.tsx';

type Stored = ReplyOf<'listDocuments'>['items'][number];

const WORDS: Bilingual<{
  title: string;
  none: string;
  by: { readonly [U in Stored['uploadedBy']]: string };
  files: { readonly client: string; readonly coach: string };
  states: { readonly [S in Stored['state']]: string };
  open: string;
  kept: string;
}> = {
  nl: {
    title: 'Documenten',
    none: 'Er zijn nog geen documenten.',
    by: {
      client: 'door u',
      coach: 'door uw coach',
      owner: 'door de eigenaar',
      manager: 'door de beheerder',
      'test-administrator': 'door een externe testafnemer',
    },
    files: { client: 'uw map', coach: 'map van de coach' },
    states: {
      announced: 'Nog niet aangekomen. Stopte het versturen? Kies het bestand dan hieronder opnieuw.',
      accepted: 'Wordt nog nagekeken',
      available: 'Bewaard',
      rejected: 'Niet aangenomen',
    },
    open: 'Openen',
    kept: 'gestuurd op',
  },
  en: {
    title: 'Documents',
    none: 'There are no documents yet.',
    by: {
      client: 'by you',
      coach: 'by your coach',
      owner: 'by the owner',
      manager: 'by the manager',
      'test-administrator': 'by an external test administrator',
    },
    files: { client: 'your file', coach: "the coach's file" },
    states: {
      announced: 'Has not arrived yet. Did the sending stop? Then choose the file again below.',
      accepted: 'Still being checked',
      available: 'Kept',
      rejected: 'Not accepted',
    },
    open: 'Open',
    kept: 'sent on',
  },
};

/** What is stored in both files, to open; and a way to send something. */
export function Documents({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <List
        name="listDocuments"
        request={{ params: { dossierId }, query: {} }}
        none={words.none}
        again={({ state }) => state === 'announced' || state === 'accepted'}
        keyOf={({ documentId }) => documentId}
        line={(document) => <Line dossierId={dossierId} document={document} />}
      />
      <Upload dossierId={dossierId} />
    </section>
  );
}

function Line({ dossierId, document }: { readonly dossierId: string; readonly document: Stored }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const practice = usePractice();
  const { documentId, state, category, fileName, size, announcedOn, uploadedBy, bureau, files, rejection } = document;
  const kind = nameIn(practice.data?.body.categories, category, language);
  return (
    <>
      <div>
        <h3>{fileName ?? kind}</h3>
        <p className="quiet">
          {kind}, {sizeInWords(size, language)}, {words.kept} <Day on={announcedOn} /> {words.by[uploadedBy]}
          {bureau && `: ${bureau}`}, {files.map((file) => words.files[file]).join(', ')}
        </p>
        {state !== 'available' && <p>{words.states[state]}</p>}
        {rejection && <p className="note warn">{rejection.message[language]}</p>}
        {state === 'available' && isMail(document) && <MailBelow dossierId={dossierId} documentId={documentId} />}
      </div>
      {state === 'available' && (
        <OpenFile
          file={async () => (await client.call('downloadDocument', { params: { dossierId, documentId } })).body}
          label={`${words.open}: ${fileName ?? kind}`}
        >
          {words.open}
        </OpenFile>
      )}
    </>
  );
}
