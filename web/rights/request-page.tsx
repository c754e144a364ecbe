import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice, useRead } from '../api/use.ts';
import { Act } from '../parts/act.tsx';
import { Back } from '../parts/back.tsx';
import { Careful } from '../parts/careful.tsx';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { Facts } from '../parts/facts.tsx';
import { Letters } from '../parts/letters.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Term } from '../parts/term.tsx';
import { Ways } from '../parts/ways.tsx';
import { Day, today } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { Decided } from './decided.tsx';
import { DOCUMENT, DocumentName } from './document-name.tsx';
import { KINDS, LETTERS, STATES } from './words.ts';

const TITLE = { nl: 'Uw verzoek', en: 'Your request' } as const;
const WORDS: Bilingual<{
  asked: string;
  received: string;
  term: string;
  withdraw: string;
  withdrawWhat: string;
  withdrawn: string;
  note: string;
  identity: string;
  identityText: string;
  itWasMe: string;
  goesOn: string;
  changes: string;
  changeOf: (from: string, to: string) => string;
}> = {
  nl: {
    asked: 'U vroeg',
    received: 'Ontvangen op',
    term: 'Wanneer u van ons hoort',
    withdraw: 'Ik trek dit verzoek in',
    withdrawWhat:
      'Wij doen er dan niets meer mee, en dat is niet terug te draaien. Vraagt u het later opnieuw, dan begint de termijn opnieuw.',
    withdrawn: 'Uw verzoek is ingetrokken. Wij doen er niets meer mee.',
    note: 'Uw toelichting',
    identity: 'Hebt u dit zelf gevraagd?',
    identityText:
      'U bent hier aangemeld, dus wij weten dat u het bent. Zegt u ja, dan gaan wij verder. Vroeg u dit niet? Trek het verzoek dan hierboven in.',
    itWasMe: 'Ja, ik vroeg dit zelf',
    goesOn: 'Dank u. Wij gaan verder met uw verzoek; hieronder staat wanneer u van ons hoort.',
    changes: 'Wat u anders wilt',
    changeOf: (from, to) => `van “${from}” naar “${to}”`,
  },
  en: {
    asked: 'You asked for',
    received: 'Received on',
    term: 'When you hear from us',
    withdraw: 'I withdraw this request',
    withdrawWhat:
      'Then we do nothing more with it, and that cannot be undone. If you ask it again later, the term begins again.',
    withdrawn: 'Your request was withdrawn. We do nothing more with it.',
    note: 'Your explanation',
    identity: 'Did you ask this yourself?',
    identityText:
      'You are signed in here, so we know that it is you. If you say yes, we go on. Did you not ask this? Then withdraw the request above.',
    itWasMe: 'Yes, I asked this myself',
    goesOn: 'Thank you. We go on with your request; below you see when you hear from us.',
    changes: 'What you want to be different',
    changeOf: (from, to) => `from “${from}” to “${to}”`,
  },
};

/** What the rules call it when somebody proves who they are by being signed in with two factors. */
const LOGIN = 'mfa-login';

export function RequestPage() {
  const params = useParams({ from: '/inside/dossiers/$dossierId/rights/$requestId' });
  const request = useRead('getRights', { params });
  return (
    <Page title={TITLE}>
      <Back to="rights" dossierId={params.dossierId} />
      <Loaded query={request}>{({ body }) => <Request request={body} />}</Loaded>
    </Page>
  );
}

function Request({ request }: { readonly request: ReplyOf<'getRights'> }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const states = useWords(STATES);
  const letters = useWords(LETTERS);
  const { document } = useWords(DOCUMENT);
  const { language } = useLanguage();
  const practice = usePractice();
  const fieldName = (id: string) => nameIn(practice.data?.body.clientFields, id, language);
  const { dossierId, requestId, state } = request;
  const params = { dossierId, requestId };
  return (
    <>
      <section className="card stack">
        <p role="status">
          <strong>{states[state]}</strong>
        </p>
        <Facts
          facts={[
            [words.asked, request.kinds.map((kind) => kinds[kind].name).join(', ')],
            [words.received, <Day key="received" on={request.receivedOn} />],
            [words.note, request.note && <span className="prose">{request.note}</span>],
          ]}
        />
        <p className="quiet">{request.freeOfCharge[language]}</p>
        {state === 'open' && (
          <Careful name={words.withdraw} what={words.withdrawWhat}>
            <Act name="withdrawRights" request={{ params }} done={words.withdrawn}>
              {words.withdraw}
            </Act>
          </Careful>
        )}
      </section>
      {state === 'open' && request.identity.state === 'asked' && (
        <section className="card asked stack">
          <h2>{words.identity}</h2>
          {request.doubt && <p className="prose">{request.doubt}</p>}
          <p>{words.identityText}</p>
          <Act name="establishIdentity" request={{ params, body: { method: LOGIN, on: today() } }} done={words.goesOn}>
            {words.itWasMe}
          </Act>
        </section>
      )}
      {request.changes.length > 0 && (
        <section className="card">
          <h2>{words.changes}</h2>
          <ul>
            {request.changes.map(({ n, kind, target, from = '', to = '' }) => (
              <li className="line" key={n}>
                <span>
                  {kinds[kind].name}:{' '}
                  {'unnamed' in target ? (
                    document
                  ) : 'field' in target ? (
                    fieldName(target.field)
                  ) : (
                    <DocumentName dossierId={dossierId} documentId={target.documentId} />
                  )}{' '}
                  {to === '' ? from : words.changeOf(from, to)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {state === 'open' && (
        <section className="card stack">
          <h2>{words.term}</h2>
          {request.terms.map((term) => (
            <Term key={term.kind} name={kinds[term.kind].name} term={term} of="request" />
          ))}
        </section>
      )}
      <Decided request={request} />
      <EarlierWords of={request.earlierWords} />
      <Letters
        letters={request.letters}
        names={letters}
        name="getRightsLetter"
        requestOf={(letter) => ({ params: { ...params, letter }, query: { language } })}
      />
      <Ways ways={request.ways} />
    </>
  );
}
