import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { usePerson } from '../app/context.tsx';
import { PaperCard } from '../paper/paper-card.tsx';
import { Facts } from '../parts/facts.tsx';
import { List } from '../parts/list.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { GoToList, Opens } from '../parts/opens.tsx';
import { Page } from '../parts/page.tsx';
import { BreachOf } from '../register/breach-of.tsx';
import { Breaches } from '../register/breaches-about.tsx';
import { OFFICE_STATES } from '../rights/office-words.ts';
import { RequestLine } from '../rights/request-line.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { ChangeCommission } from './commission.tsx';
import { Hold } from './hold.tsx';
import { Removals } from './removals.tsx';
import { Timeline } from './timeline.tsx';

type State = ReplyOf<'getDossier'>;

const TITLE = { nl: 'Een dossier: stand en termijnen', en: 'A dossier: state and terms' } as const;
const WORDS: Bilingual<{
  number: string;
  branch: string;
  state: string;
  states: { readonly [S in State['state']]: string };
  started: string;
  ended: string;
  destroyed: string;
  restricted: string;
  not: string;
  notText: string;
  ways: readonly string[];
  log: string;
  time: string;
  days: string;
  requests: string;
  none: string;
  look: string;
}> = {
  nl: {
    number: 'Nummer',
    branch: 'Vestiging',
    state: 'Stand',
    states: {
      registered: 'Ingeschreven',
      running: 'Loopt',
      ended: 'Geëindigd; wordt bewaard',
      erasing: 'Wordt vernietigd',
    },
    started: 'Begonnen op',
    ended: 'Geëindigd op',
    destroyed: 'Wordt vernietigd op',
    restricted: 'Stilgezet sinds',
    not: 'Wat u hier niet ziet',
    notText:
      'De inhoud van het dossier en wie de cliënt is, zijn voor de cliënt en de coach. U ziet ze alleen als u een zaak behandelt:',
    ways: [
      'een verzoek van de cliënt, zodra vaststaat wie het vraagt en zolang het loopt;',
      'een klacht die u behandelt, zolang die loopt.',
    ],
    log: 'Het logboek van dit dossier',
    time: 'Bestede tijd',
    days: 'Wat er was en wat er komt',
    requests: 'Verzoeken over dit dossier',
    none: 'Er zijn geen verzoeken.',
    look: 'Openen',
  },
  en: {
    number: 'Number',
    branch: 'Branch',
    state: 'State',
    states: { registered: 'Registered', running: 'Runs', ended: 'Ended; is kept', erasing: 'Is being destroyed' },
    started: 'Started on',
    ended: 'Ended on',
    destroyed: 'Is destroyed on',
    restricted: 'On hold since',
    not: 'What you do not see here',
    notText:
      'The content of the dossier and who the client is, are for the client and the coach. You see them only when you handle a case:',
    ways: [
      'a request of the client, once it is certain who asks and as long as it runs;',
      'a complaint that you handle, as long as it runs.',
    ],
    log: 'The log of this dossier',
    time: 'Time used',
    days: 'What was and what comes',
    requests: 'Requests about this dossier',
    none: 'There are no requests.',
    look: 'Open',
  },
};

/** A dossier as the owner and an appointed manager see it: state and terms, and how the rest is opened. */
export function OfficeDossierPage() {
  const words = useWords(WORDS);
  const params = useParams({ from: '/inside/dossiers/$dossierId' });
  const person = usePerson();
  const dossier = useRead('getDossier', { params });
  const timeline = useRead('getTimeline', { params });
  return (
    <Page title={TITLE}>
      <Loaded query={dossier}>
        {({ body, version }) => (
          <>
            <section className="card stack">
              <Facts
                facts={[
                  [words.number, body.number],
                  [words.branch, [body.branchName, body.branchAddress].filter(Boolean).join(', ')],
                  [words.state, words.states[body.state]],
                  body.startedOn ? [words.started, <Day key="started" on={body.startedOn} />] : undefined,
                  body.endedOn ? [words.ended, <Day key="ended" on={body.endedOn} />] : undefined,
                  body.destroyOn ? [words.destroyed, <Day key="destroyed" on={body.destroyOn} />] : undefined,
                  body.restriction
                    ? [words.restricted, <Day key="restricted" on={body.restriction.placedOn} />]
                    : undefined,
                ]}
              />
              <div className="buttons">
                <GoToList dossier={body} list="audit.read">
                  {words.log}
                </GoToList>
                <GoToList dossier={body} list="time.read">
                  {words.time}
                </GoToList>
                {person?.role === 'owner' && <BreachOf dossier={params.dossierId} />}
              </div>
            </section>
            <Breaches of="dossier" breaches={body.breaches} />
            <ChangeCommission dossier={body} version={version} seesReference={false} />
            {person?.role === 'owner' && <Hold dossier={body} />}
            <Removals dossier={body} reader="owner" />
            <PaperCard dossier={body} />
            <section className="card stack">
              <h2>{words.not}</h2>
              <p>{words.notText}</p>
              <ul className="bullets">
                {/* Requests are the owner's; a manager handles complaints only. */}
                {(person?.role === 'owner' ? words.ways : words.ways.slice(1)).map((way) => (
                  <li key={way}>{way}</li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Loaded>
      {dossier.data && (
        <Opens dossier={dossier.data.body} list="rights.read">
          <Requests dossierId={params.dossierId} />
        </Opens>
      )}
      <section className="card stack">
        <h2>{words.days}</h2>
        <Loaded query={timeline}>{({ body }) => <Timeline moments={body.items} />}</Loaded>
      </section>
    </Page>
  );
}

function Requests({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  const states = useWords(OFFICE_STATES);
  return (
    <section className="card">
      <h2>{words.requests}</h2>
      <List
        name="listRights"
        request={{ params: { dossierId }, query: { limit: 25 } }}
        none={words.none}
        keyOf={({ requestId }) => requestId}
        line={(request) => (
          <RequestLine dossierId={dossierId} request={request} look={words.look}>
            <p className="quiet">
              {states[request.state]}, <Day on={request.receivedOn} />
            </p>
          </RequestLine>
        )}
      />
    </section>
  );
}
