import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { useList } from '../api/list.ts';
import { useRead } from '../api/use.ts';
import { nameOfClient } from '../dossier/caseload-clients.tsx';
import { Act } from '../parts/act.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { today } from '../words/today.ts';

type Cover = ReplyOf<'getCover'>;
type State = Cover['dossiers'][number]['state'];

const TITLE = { nl: 'Een afwezigheid', en: 'An absence' } as const;
const WORDS: Bilingual<{
  until: string;
  instead: string;
  ended: string;
  said: (granted: number, all: number) => string;
  closed: string;
  who: string;
  states: { readonly [S in State]: string };
  why: Readonly<Record<string, string>>;
  ask: string;
  askText: string;
  back: string;
  backText: string;
  list: string;
  open: string;
}> = {
  nl: {
    until: 'tot en met',
    instead: 'Vervanger',
    ended: 'Deze afwezigheid is voorbij. Niemand kijkt meer mee.',
    said: (granted, all) => `${granted} van ${all} cliënten zeiden ja.`,
    closed: 'De andere dossiers blijven dicht voor de vervanger.',
    who: 'Wat de cliënten zeiden',
    states: {
      asked: 'Nog geen antwoord',
      granted: 'Ja',
      refused: 'Nee',
      expired: 'Geen antwoord: blijft dicht',
      withdrawn: 'Ingetrokken',
      ended: 'Voorbij',
      cancelled: 'Vraag teruggenomen',
      'not-asked': 'Nog niet gevraagd',
      'not-possible': 'Kon niet worden gevraagd',
    },
    why: {
      'mail-bounces': 'mail aan de cliënt komt terug',
      'consent-reason-missing': 'de cliënt zei eerder nee, en er is een reden nodig',
      'consent-already-asked': 'is al gevraagd',
      'trajectory-ended': 'het traject is voorbij',
    },
    ask: 'Vragen wie nog niet gevraagd is',
    askText: 'Er zijn cliënten die nog niet gevraagd zijn.',
    back: 'Ik ben terug',
    backText: 'De vervanger kan dan meteen nergens meer bij.',
    list: 'Alle afwezigheden',
    open: 'Openen',
  },
  en: {
    until: 'up to and including',
    instead: 'Replacement',
    ended: 'This absence is over. Nobody reads along any more.',
    said: (granted, all) => `${granted} of ${all} clients said yes.`,
    closed: 'The other dossiers stay closed to the replacement.',
    who: 'What the clients said',
    states: {
      asked: 'No answer yet',
      granted: 'Yes',
      refused: 'No',
      expired: 'No answer: stays closed',
      withdrawn: 'Withdrawn',
      ended: 'Over',
      cancelled: 'Question taken back',
      'not-asked': 'Not asked yet',
      'not-possible': 'Could not be asked',
    },
    why: {
      'mail-bounces': 'mail to the client comes back',
      'consent-reason-missing': 'the client said no before, and a reason is needed',
      'consent-already-asked': 'was asked already',
      'trajectory-ended': 'the trajectory is over',
    },
    ask: 'Ask those who were not asked yet',
    askText: 'There are clients who were not asked yet.',
    back: 'I am back',
    backText: 'The replacement can then reach nothing any more, at once.',
    list: 'All absences',
    open: 'Open',
  },
};

/** One absence: who takes over, and what each client said. */
export function CoverPage() {
  const { coverId } = useParams({ from: '/inside/covers/$coverId' });
  const words = useWords(WORDS);
  const cover = useRead('getCover', { params: { coverId } });
  return (
    <Page title={TITLE}>
      <Loaded query={cover}>{({ body }) => <Planned cover={body} />}</Loaded>
      <Go to="/covers">{words.list}</Go>
    </Page>
  );
}

function Planned({ cover }: { readonly cover: Cover }) {
  const words = useWords(WORDS);
  const caseload = useList('getCaseload', { query: { limit: 100 } });
  const known = caseload.data?.pages.flatMap(({ body }) => body.dossiers) ?? [];
  const { coverId, from, until, replacement, state, dossiers } = cover;
  const params = { coverId };
  const over = state === 'ended' || until < today();
  const granted = dossiers.filter((one) => one.state === 'granted').length;
  const open = dossiers.some((one) => one.state === 'not-asked' || one.state === 'not-possible');
  return (
    <>
      <section className="card stack">
        <h2>
          <Day on={from} /> {words.until} <Day on={until} />
        </h2>
        {replacement && (
          <p>
            {words.instead}: {replacement}
          </p>
        )}
        <p role="status">
          {over
            ? words.ended
            : `${words.said(granted, dossiers.length)} ${granted < dossiers.length ? words.closed : ''}`}
        </p>
        {!over && open && (
          <>
            <p>{words.askText}</p>
            <Act name="askCover" request={{ params }}>
              {words.ask}
            </Act>
          </>
        )}
        {state === 'planned' && (
          <>
            <p>{words.backText}</p>
            <Act name="endCover" request={{ params }}>
              {words.back}
            </Act>
          </>
        )}
      </section>
      <section className="card">
        <h2>{words.who}</h2>
        <ul>
          {dossiers.map(({ dossierId, number, state: said, why }) => {
            const name = nameOfClient(known.find((one) => one.dossierId === dossierId) ?? { number });
            return (
              <li className="line" key={dossierId}>
                <div className="grow">
                  <h3>{name}</h3>
                  <p className="quiet">
                    {words.states[said]}
                    {why && words.why[why] && `: ${words.why[why]}`}
                  </p>
                </div>
                <Go to="/dossiers/$dossierId" params={{ dossierId }} aria-label={`${words.open}: ${name}`}>
                  {words.open}
                </Go>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
