import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/use.ts';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { Go } from '../parts/go.tsx';
import { Letters } from '../parts/letters.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { TermDrawn } from '../parts/term-drawn.tsx';
import { SummariesLink } from '../summary/summaries-link.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import type { Request } from './case.ts';
import { Changes } from './case-changes.tsx';
import { CaseCommands } from './case-commands.tsx';
import { CaseResults } from './case-results.tsx';
import { CHANNELS, IDENTITIES, OFFICE_STATES } from './office-words.ts';
import { KINDS, LETTERS } from './words.ts';

const TITLE = { nl: 'Een verzoek behandelen', en: 'Handle a request' } as const;
const WORDS: Bilingual<{
  dossier: string;
  who: string;
  hidden: string;
  asked: string;
  received: string;
  identity: string;
  doubt: string;
  note: string;
  day: string;
  order: string;
  orders: { readonly 'access-first': string; readonly 'erasure-first': string };
  term: string;
  moments: { received: string; stopped: string; went: string; extended: string };
  open: string;
}> = {
  nl: {
    dossier: 'Dossier',
    who: 'Van wie',
    hidden: 'Dat ziet u zodra vaststaat wie het vraagt, en zolang dit verzoek loopt.',
    asked: 'Gevraagd',
    received: 'Ontvangen op',
    identity: 'Wie het vraagt',
    doubt: 'Wat er onzeker is',
    note: 'Toelichting',
    day: 'Gevraagde dag',
    order: 'Volgorde',
    orders: { 'access-first': 'eerst inzage, dan wissen', 'erasure-first': 'meteen wissen' },
    term: 'De termijn',
    moments: {
      received: 'Ontvangen',
      stopped: 'De klok staat stil: er is gevraagd wie het is',
      went: 'De klok loopt weer: er is antwoord',
      extended: 'Verlengd',
    },
    open: 'Naar het dossier',
  },
  en: {
    dossier: 'Dossier',
    who: 'Whose',
    hidden: 'You see that once it is certain who asks, and as long as this request runs.',
    asked: 'Asked for',
    received: 'Received on',
    identity: 'Who asks',
    doubt: 'What is uncertain',
    note: 'Explanation',
    day: 'Day that was asked for',
    order: 'Order',
    orders: { 'access-first': 'access first, then erasure', 'erasure-first': 'erasure at once' },
    term: 'The term',
    moments: {
      received: 'Received',
      stopped: 'The clock stands still: it was asked who it is',
      went: 'The clock runs again: there is an answer',
      extended: 'Extended',
    },
    open: 'To the dossier',
  },
};

/** A rights request as the owner handles it. */
export function CasePage() {
  const params = useParams({ from: '/inside/dossiers/$dossierId/rights/$requestId' });
  const request = useRead('getRights', { params });
  return (
    <Page title={TITLE}>
      <Loaded query={request}>{({ body }) => <Case request={body} />}</Loaded>
    </Page>
  );
}

function Case({ request }: { readonly request: Request }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const states = useWords(OFFICE_STATES);
  const identities = useWords(IDENTITIES);
  const channels = useWords(CHANNELS);
  const letters = useWords(LETTERS);
  const { language } = useLanguage();
  const { dossierId, requestId, state, number, clientName, stop, extension } = request;
  const params = { dossierId, requestId };
  const moments = [
    { day: request.receivedOn, name: words.moments.received },
    ...(stop ? [{ day: stop.from, name: words.moments.stopped }] : []),
    ...(stop?.until ? [{ day: stop.until, name: words.moments.went }] : []),
    ...(extension ? [{ day: extension.on, name: words.moments.extended }] : []),
  ];
  return (
    <>
      <section className="card stack">
        <p role="status">
          <strong>{states[state]}</strong>
        </p>
        <dl className="facts">
          <dt>{words.dossier}</dt>
          <dd>{number}</dd>
          <dt>{words.who}</dt>
          <dd>{clientName ?? <span className="quiet">{words.hidden}</span>}</dd>
          <dt>{words.asked}</dt>
          <dd>{request.kinds.map((kind) => kinds[kind].name).join(', ')}</dd>
          <dt>{words.received}</dt>
          <dd>
            <Day on={request.receivedOn} />, {channels[request.channel]}
          </dd>
          <dt>{words.identity}</dt>
          <dd>{identities[request.identity.state]}</dd>
          {request.doubt && (
            <>
              <dt>{words.doubt}</dt>
              <dd className="prose">{request.doubt}</dd>
            </>
          )}
          {request.note && (
            <>
              <dt>{words.note}</dt>
              <dd className="prose">{request.note}</dd>
            </>
          )}
          {request.objectionDay && (
            <>
              <dt>{words.day}</dt>
              <dd>
                <Day on={request.objectionDay} />
              </dd>
            </>
          )}
          {request.order && (
            <>
              <dt>{words.order}</dt>
              <dd>{words.orders[request.order]}</dd>
            </>
          )}
        </dl>
        <Changes request={request} />
        <div className="buttons">
          <Go to="/dossiers/$dossierId" params={{ dossierId }}>
            {words.open}
          </Go>
          {clientName !== undefined && <SummariesLink dossierId={dossierId} />}
        </div>
      </section>
      {state === 'open' && (
        <section className="card stack">
          <h2>{words.term}</h2>
          {request.terms.map((term) => (
            <TermDrawn key={term.kind} name={kinds[term.kind].name} term={term} moments={moments} />
          ))}
        </section>
      )}
      <CaseCommands request={request} />
      <CaseResults request={request} />
      <EarlierWords of={request.earlierWords} />
      <Letters
        letters={request.letters}
        names={letters}
        name="getRightsLetter"
        requestOf={(letter) => ({ params: { ...params, letter }, query: { language } })}
      />
    </>
  );
}
