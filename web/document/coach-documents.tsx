import type { ReplyOf } from '../../contracts/api.ts';
import { useAll, useList } from '../api/list.ts';
import { usePractice } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { OpenFile } from '../parts/open-file.tsx';
import { Day, sizeInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { MailBelow } from './mail.tsx';
import { isMail } from './media-type.ts';
import { SendMany } from './send-many.tsx';

type Stored = ReplyOf<'listDocuments'>['items'][number];
type Dossier = ReplyOf<'getDossier'>;

const WORDS: Bilingual<{
  hints: string;
  none: string;
  notFor: string;
  by: { readonly [U in Stored['uploadedBy']]: string };
  files: { readonly client: string; readonly coach: string };
  states: { readonly [S in Exclude<Stored['state'], 'available'>]: string };
  on: string;
  open: string;
}> = {
  nl: {
    hints: 'Om het dossier op orde te hebben',
    none: 'Er zijn nog geen documenten.',
    notFor: 'De documenten ziet u niet: de toestemming van de cliënt gaat daar niet over.',
    by: {
      client: 'door de cliënt',
      coach: 'door de coach',
      owner: 'door de eigenaar',
      manager: 'door de beheerder',
      'test-administrator': 'door een externe testafnemer',
    },
    files: { client: 'map van de cliënt', coach: 'map van de coach' },
    states: {
      announced: 'Nog niet aangekomen',
      accepted: 'Wordt nog nagekeken',
      rejected: 'Niet aangenomen',
    },
    on: 'op',
    open: 'Openen',
  },
  en: {
    hints: 'To have the dossier in order',
    none: 'There are no documents yet.',
    notFor: 'You do not see the documents: the consent of the client is not about those.',
    by: {
      client: 'by the client',
      coach: 'by the coach',
      owner: 'by the owner',
      manager: 'by the manager',
      'test-administrator': 'by an external test administrator',
    },
    files: { client: "the client's file", coach: "the coach's file" },
    states: { announced: 'Not arrived yet', accepted: 'Still being checked', rejected: 'Not accepted' },
    on: 'on',
    open: 'Open',
  },
};

/** Both files of a dossier, by kind, with what may still be missing and a way to send many at once. */
export function CoachDocuments({ dossier }: { readonly dossier: Dossier }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { dossierId, own = false } = dossier;
  const practice = usePractice();
  const documents = useList('listDocuments', { params: { dossierId }, query: { order: 'category', limit: 50 } });
  const hints = useAll('getCompleteness', { params: { dossierId } }, { enabled: own });
  const nameOf = (id: string) => nameIn(practice.data?.body.categories, id, language);
  return (
    <>
      {hints.data && hints.data.body.items.length > 0 && (
        <div className="note">
          <h3>{words.hints}</h3>
          <ul className="bullets">
            {hints.data.body.items.map(({ code, category, documentId, message }) => (
              <li key={`${code} ${category ?? ''} ${documentId ?? ''}`}>{message[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {(own || documents.isSuccess) && <SendMany dossier={dossier} />}
      {/* Who reads along with a yes that names no documents gets the answer of a dossier that is not there. */}
      <Loaded query={documents} notFor={own ? undefined : words.notFor}>
        {({ pages }) => {
          const items = pages.flatMap(({ body }) => body.items);
          if (items.length === 0) return <p>{words.none}</p>;
          const categories = [...new Set(items.map(({ category }) => category))];
          return categories.map((category) => (
            <div key={category}>
              <h3>{nameOf(category)}</h3>
              <ul>
                {items
                  .filter((one) => one.category === category)
                  .map((document) => (
                    <Line
                      key={document.documentId}
                      dossierId={dossierId}
                      document={document}
                      kind={nameOf(category)}
                      records={own}
                    />
                  ))}
              </ul>
            </div>
          ));
        }}
      </Loaded>
      <More list={documents} />
    </>
  );
}

function Line({
  dossierId,
  document,
  kind,
  records,
}: {
  readonly dossierId: string;
  readonly document: Stored;
  readonly kind: string;
  readonly records: boolean;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const { documentId, state, fileName, size, announcedOn, uploadedBy, bureau, files, rejection } = document;
  return (
    <li className="line">
      <div className="grow">
        <p>{fileName ?? kind}</p>
        <p className="quiet">
          {sizeInWords(size, language)}, {words.by[uploadedBy]}
          {bureau && `: ${bureau},`} {words.on} <Day on={announcedOn} />,{' '}
          {files.map((file) => words.files[file]).join(', ')}
        </p>
        {state !== 'available' && <p>{words.states[state]}</p>}
        {rejection && <p className="note warn">{rejection.message[language]}</p>}
        {state === 'available' && isMail(document) && (
          <MailBelow dossierId={dossierId} documentId={documentId} records={records && document.forCase !== true} />
        )}
      </div>
      {state === 'available' && (
        <OpenFile
          file={async () => (await client.call('downloadDocument', { params: { dossierId, documentId } })).body}
          label={`${words.open}: ${fileName ?? kind}`}
        >
          {words.open}
        </OpenFile>
      )}
    </li>
  );
}
