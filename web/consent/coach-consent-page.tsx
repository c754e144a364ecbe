import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { Act } from '../parts/act.tsx';
import { Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day, Moment } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { COACH_STATES } from './coach-words.ts';
import { Receipts } from './receipts.tsx';

const TITLE = { nl: 'Een vraag aan de cliënt', en: 'A question to the client' } as const;
const WORDS: Bilingual<{
  reads: string;
  about: string;
  principal: string;
  documents: string;
  categories: string;
  data: string;
  again: string;
  from: string;
  until: string;
  lapses: string;
  asked: string;
  answered: string;
  bounced: string;
  cancel: string;
  cancelled: string;
  back: string;
}> = {
  nl: {
    reads: 'Dit leest de cliënt',
    about: 'Over wie het gaat',
    principal: 'Opdrachtgever',
    documents: 'Stukken',
    categories: 'Wat gelezen mag worden',
    data: 'de gegevens van de cliënt',
    again: 'Waarom opnieuw',
    from: 'Vanaf',
    until: 'Tot',
    lapses: 'Vervalt op',
    asked: 'Gevraagd',
    answered: 'Beantwoord',
    bounced: 'Een mail hierover kwam terug. Vraag de cliënt om een ander adres; de eigenaar past het account aan.',
    cancel: 'De vraag terugnemen',
    cancelled: 'De vraag is teruggenomen. De cliënt hoeft niet meer te antwoorden.',
    back: 'Naar het dossier',
  },
  en: {
    reads: 'The client reads this',
    about: 'Whom it is about',
    principal: 'Commissioning organisation',
    documents: 'Documents',
    categories: 'What may be read',
    data: 'the data of the client',
    again: 'Why again',
    from: 'From',
    until: 'Until',
    lapses: 'Lapses on',
    asked: 'Asked',
    answered: 'Answered',
    bounced: 'A mail about this came back. Ask the client for another address; the owner changes the account.',
    cancel: 'Take the question back',
    cancelled: 'The question was taken back. The client need not answer any more.',
    back: 'To the dossier',
  },
};

/** A question as its coach sees it: what the client read, how it stands, and taking it back. */
export function CoachConsentPage() {
  const params = useParams({ from: '/inside/dossiers/$dossierId/consents/$consentId' });
  const words = useWords(WORDS);
  const consent = useRead('getConsent', { params });
  return (
    <Page title={TITLE}>
      <Loaded query={consent}>{({ body }) => <Asked consent={body} />}</Loaded>
      <Go to="/dossiers/$dossierId" params={{ dossierId: params.dossierId }}>
        {words.back}
      </Go>
    </Page>
  );
}

function Asked({ consent }: { readonly consent: ReplyOf<'getConsent'> }) {
  const words = useWords(WORDS);
  const states = useWords(COACH_STATES);
  const { language } = useLanguage();
  const practice = usePractice();
  const { dossierId, consentId, state, subject } = consent;
  const params = { dossierId, consentId };
  const kindOf = (id: string) => nameIn(practice.data?.body.categories, id, language);
  const reads =
    subject.kind === 'partner'
      ? [...(subject.clientData ? [words.data] : []), ...subject.categories.map(kindOf)].join(', ')
      : undefined;
  return (
    <>
      <p className={state === 'granted' ? 'note good' : 'note'} role="status">
        {states[state]}
      </p>
      {consent.bounces.length > 0 && state === 'asked' && <p className="note warn">{words.bounced}</p>}
      <section className="card stack">
        <p className="quiet">{words.reads}</p>
        <h2>{consent.name[language]}</h2>
        {consent.text && <p className="prose">{consent.text[language]}</p>}
        <Facts
          facts={[
            [words.about, consent.person],
            [words.principal, consent.principal],
            [words.categories, reads],
            [
              words.documents,
              consent.documents?.map(({ documentId, fileName }) => <div key={documentId}>{fileName}</div>),
            ],
            [words.again, consent.reason && <span className="prose">{consent.reason}</span>],
            [words.asked, <Moment key="asked" at={consent.askedAt} />],
            [words.answered, consent.answeredAt && <Moment at={consent.answeredAt} />],
            [words.lapses, state === 'asked' ? <Day key="lapses" on={consent.expiresOn} /> : undefined],
            [words.from, consent.startsOn && <Day on={consent.startsOn} />],
            [words.until, consent.endsOn && <Day on={consent.endsOn} />],
          ]}
        />
        {state === 'asked' && (
          <Act name="cancelConsent" request={{ params }} done={words.cancelled}>
            {words.cancel}
          </Act>
        )}
      </section>
      <Receipts consent={consent} states={states} />
    </>
  );
}
