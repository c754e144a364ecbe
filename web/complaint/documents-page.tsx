import { useParams } from '@tanstack/react-router';
import { useAll } from '../api/list.ts';
import { useRead } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { OpenFile } from '../parts/open-file.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { DossierOf } from './dossier-of.tsx';

const TITLE = { nl: 'Documenten bij een klacht', en: 'Documents of a complaint' } as const;
const WORDS: Bilingual<{ intro: string; none: string; attached: string; open: string }> = {
  nl: {
    intro:
      'U ziet het dossier van de klager omdat u deze klacht behandelt, en zolang zij loopt. De klager ziet in het logboek dat u keek. Open alleen wat u nodig hebt.',
    none: 'Er zijn geen documenten.',
    attached: 'Bijlage bij de klacht',
    open: 'Openen',
  },
  en: {
    intro:
      'You see the dossier of the complainant because you handle this complaint, and as long as it runs. The complainant sees in the log that you looked. Open only what you need.',
    none: 'There are no documents.',
    attached: 'Attached to the complaint',
    open: 'Open',
  },
};

/** What whoever handles a complaint may look into: the documents of that dossier, those that came with the complaint first. */
export function DocumentsPage() {
  const { intro } = useWords(WORDS);
  const { complaintId } = useParams({ from: '/inside/complaints/$complaintId/documents' });
  return (
    <DossierOf complaintId={complaintId} title={TITLE} intro={intro}>
      {(dossierId, { attachments }) => <Listed dossierId={dossierId} attached={attachments} />}
    </DossierOf>
  );
}

function Listed({ dossierId, attached }: { readonly dossierId: string; readonly attached: readonly string[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const practice = useRead('getConfiguration', {});
  const documents = useAll('listDocuments', { params: { dossierId }, query: { limit: 100 } });
  const kindOf = (category: string) => nameIn(practice.data?.body.categories, category, language);
  return (
    <section className="card">
      <Loaded query={documents}>
        {({ body: { items } }) => {
          const readable = items.filter(({ state }) => state === 'available');
          const isAttached = (id: string) => attached.includes(id);
          const ordered = [
            ...readable.filter(({ documentId }) => isAttached(documentId)),
            ...readable.filter(({ documentId }) => !isAttached(documentId)),
          ];
          return ordered.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul>
              {ordered.map(({ documentId, fileName, category }) => (
                <li className="line" key={documentId}>
                  <div>
                    <h2>{fileName ?? kindOf(category)}</h2>
                    <p className="quiet">
                      {isAttached(documentId) ? `${words.attached}, ` : ''}
                      {kindOf(category)}
                    </p>
                  </div>
                  <OpenFile
                    file={async () =>
                      (await client.call('downloadDocument', { params: { dossierId, documentId } })).body
                    }
                    label={`${words.open}: ${fileName ?? kindOf(category)}`}
                  >
                    {words.open}
                  </OpenFile>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
