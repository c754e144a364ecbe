import type { ReplyOf } from '../../contracts/api.ts';
import { usePortal } from '../app/context.tsx';
import { List } from '../parts/list.tsx';
import { OpenFile } from '../parts/open-file.tsx';
import { Day, Moment, sizeInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  intro: string;
  start: string;
  none: string;
  dossier: string;
  reference: string;
  since: string;
  agreed: string;
  holds: string;
  until: string;
  untilWithdrawn: string;
  open: string;
}> = {
  nl: {
    intro:
      'Hier staan de stukken die een cliënt met uw organisatie deelt. Dat kan aflopen of worden ingetrokken; daarna staat het hier niet meer. Wij leggen vast wie wat wanneer opent, en de cliënt leest dat.',
    start: 'Dit deelt een cliënt nu met uw organisatie. Wat u opent leggen wij vast, en de cliënt leest dat.',
    none: 'Er is nu niets met u gedeeld.',
    dossier: 'Dossier',
    reference: 'Uw kenmerk',
    since: 'Toestemming sinds',
    agreed: 'Waar de cliënt ja op zei',
    holds: 'Hierin staat',
    until: 'U kunt dit openen tot',
    untilWithdrawn: 'U kunt dit openen totdat de cliënt de toestemming intrekt of het dossier is vernietigd.',
    open: 'Openen',
  },
  en: {
    intro:
      'Here are the documents that a client shares with your organisation. That can end or be withdrawn; then it is here no more. We record who opens what and when, and the client reads that.',
    start:
      'This is what a client shares with your organisation now. We record what you open, and the client reads that.',
    none: 'Nothing is shared with you now.',
    dossier: 'Dossier',
    reference: 'Your reference',
    since: 'Consent since',
    agreed: 'What the client said yes to',
    holds: 'It holds',
    until: 'You can open this until',
    untilWithdrawn: 'You can open this until the client withdraws the consent, or the dossier is destroyed.',
    open: 'Open',
  },
};

type Disclosure = ReplyOf<'listDisclosures'>['items'][number];

/**
 * What is shared with the organisation of who asks, and until when.
 * @param isStart that it is part of the start, whose page of its own says more
 */
export function Disclosures({ isStart = false }: { readonly isStart?: boolean }) {
  const words = useWords(WORDS);
  return (
    <>
      <p>{isStart ? words.start : words.intro}</p>
      <section className="card">
        <List
          name="listDisclosures"
          request={{ query: {} }}
          none={words.none}
          keyOf={({ disclosureId }) => disclosureId}
          line={(disclosure) => <Shared disclosure={disclosure} />}
        />
      </section>
    </>
  );
}

function Shared({ disclosure }: { readonly disclosure: Disclosure }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const { disclosureId, dossierNumber, decisionReference, since, until, agreed, documents } = disclosure;
  const file = (documentId: string) => async () =>
    (await client.call('downloadDisclosed', { params: { disclosureId, documentId } })).body;
  return (
    <div className="whole">
      <h2>
        {words.dossier} {dossierNumber}
      </h2>
      {decisionReference !== undefined && (
        <p>
          {words.reference}: {decisionReference}
        </p>
      )}
      {since !== undefined && (
        <p>
          {words.since} <Moment at={since} />
        </p>
      )}
      <p>
        {until === undefined ? (
          words.untilWithdrawn
        ) : (
          <>
            {words.until} <Day on={until} />
          </>
        )}
      </p>
      {agreed && (
        <p>
          {words.agreed}: <q>{agreed[language]}</q>
        </p>
      )}
      <ul>
        {documents.map(({ documentId, fileName, size, holds }) => (
          <li className="line" key={documentId}>
            <span>
              {fileName} <span className="quiet">({sizeInWords(size, language)})</span>
              {holds && (
                <span className="quiet">
                  {' '}
                  {words.holds}: {holds.map((one) => one[language]).join(', ')}
                </span>
              )}
            </span>
            <OpenFile file={file(documentId)} label={`${words.open}: ${fileName}`}>
              {words.open}
            </OpenFile>
          </li>
        ))}
      </ul>
    </div>
  );
}
