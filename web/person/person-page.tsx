import { useParams } from '@tanstack/react-router';
import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { Facts } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { ACCOUNT_STATES, PEOPLE, ROLE_NAMES, shortId } from './people-words.ts';
import { PersonCommands } from './person-commands.tsx';

const TITLE = { nl: 'Account', en: 'Account' } as const;
const WORDS: Bilingual<{
  name: string;
  role: string;
  email: string;
  organisation: string;
  state: string;
  appointed: string;
  since: string;
  first: string;
  dossiers: string;
  handOver: string;
  clientStays: string;
  more: string;
  complaint: string;
  complaints: string;
}> = {
  nl: {
    name: 'Voornaam',
    role: 'Rol',
    email: 'E-mailadres',
    organisation: 'Opdrachtgever',
    state: 'Stand',
    appointed: 'Aangesteld',
    since: 'Sinds',
    first: 'Wat nog bij dit account hoort',
    dossiers: 'Dossiers',
    handOver: 'Geef deze dossiers eerst aan een andere coach.',
    clientStays: 'Een cliënt blijft totdat het dossier is vernietigd.',
    more: 'en meer',
    complaint: 'Er loopt een klacht waarin deze persoon een rol heeft. Rond die eerst af.',
    complaints: 'Naar de klachten',
  },
  en: {
    name: 'First name',
    role: 'Role',
    email: 'E-mail address',
    organisation: 'Commissioning organisation',
    state: 'State',
    appointed: 'Appointed',
    since: 'Since',
    first: 'What still belongs to this account',
    dossiers: 'Dossiers',
    handOver: 'Hand these dossiers over to another coach first.',
    clientStays: 'A client stays until the dossier is destroyed.',
    more: 'and more',
    complaint: 'There is an open complaint in which this person has a part. Finish it first.',
    complaints: 'To the complaints',
  },
};

export function PersonPage() {
  const params = useParams({ from: '/inside/people/$personId' });
  const person = useRead('getPerson', { params });
  return (
    <Page title={TITLE}>
      <Loaded query={person}>
        {({ body }) => (
          <>
            <About person={body} />
            <InUse person={body} />
            <PersonCommands person={body} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Account = ReplyOf<'getPerson'>;

function About({ person }: { readonly person: Account }) {
  const words = useWords(WORDS);
  const people = useWords(PEOPLE);
  const roles = useWords(ROLE_NAMES);
  const states = useWords(ACCOUNT_STATES);
  const { personId, givenName, role, email, principalName, state, appointedOn, mailBounced, neverSignedIn } = person;
  return (
    <section className="card stack">
      <Facts
        facts={[
          [words.name, givenName ?? people.nameless(shortId(personId))],
          [words.role, roles[role]],
          [words.email, email],
          [words.organisation, principalName],
          [words.state, states[state]],
          appointedOn === undefined ? undefined : [words.appointed, <Day key="day" on={appointedOn} />],
        ]}
      />
      {neverSignedIn && <p className="quiet">{people.never}</p>}
      {role === 'manager' && appointedOn === undefined && <p className="quiet">{people.notAppointed}</p>}
      {mailBounced !== undefined && (
        <p className="urgent">
          {people.bounced} {words.since} <Day on={mailBounced} />.
        </p>
      )}
    </section>
  );
}

function InUse({ person: { inUse, role, personId } }: { readonly person: Account }) {
  const words = useWords(WORDS);
  const people = useWords(PEOPLE);
  const { dossiers, more, openComplaint } = inUse;
  if (dossiers.length === 0 && !openComplaint) return null;
  return (
    <section className="card stack">
      <h2>{words.first}</h2>
      {dossiers.length > 0 && (
        <>
          <p>
            {words.dossiers}: {dossiers.map(({ number }) => number).join(', ')}
            {more && `, ${words.more}`}
          </p>
          <p>{role === 'coach' ? words.handOver : words.clientStays}</p>
          {role === 'coach' && (
            <Go to="/handovers" search={{ from: personId }}>
              {people.handovers}
            </Go>
          )}
        </>
      )}
      {openComplaint && (
        <>
          <p>{words.complaint}</p>
          <Go to="/complaints">{words.complaints}</Go>
        </>
      )}
    </section>
  );
}
