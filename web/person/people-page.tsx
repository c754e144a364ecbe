import { useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePerson } from '../app/context.tsx';
import { Choice } from '../parts/fields.tsx';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/language.tsx';
import { ACCOUNT_STATES, PEOPLE, ROLE_NAMES, shortId } from './people-words.ts';

const TITLE = { nl: 'Mensen', en: 'People' } as const;

type Listed = ReplyOf<'listPeople'>['items'][number];

/** The accounts; for an appointed manager without names. */
export function PeoplePage() {
  const words = useWords(PEOPLE);
  const roles = useWords(ROLE_NAMES);
  const isOwner = usePerson()?.role === 'owner';
  const [role, setRole] = useState<Listed['role'] | ''>('');
  // The owner has no account among these.
  const options = Object.entries(roles).flatMap(([id, name]) => (id === 'owner' ? [] : [{ id, name }]));
  return (
    <Page title={TITLE}>
      {!isOwner && <p className="note">{words.onlyIds}</p>}
      <div className="buttons">
        {isOwner && (
          <Go to="/people/new" className="button strong">
            {words.invite}
          </Go>
        )}
        <Go to="/principals">{words.principals}</Go>
        <Go to="/handovers">{words.handovers}</Go>
        <Go to="/access">{words.access}</Go>
      </div>
      <section className="card">
        <Choice
          label={words.role}
          none={words.all}
          options={options}
          value={role}
          onChange={(chosen) => setRole(chosen as Listed['role'] | '')}
        />
        <List
          key={role}
          name="listPeople"
          request={{ query: role === '' ? {} : { role } }}
          none={words.none}
          keyOf={({ personId }) => personId}
          line={(person) => <Line person={person} />}
        />
      </section>
    </Page>
  );
}

function Line({ person }: { readonly person: Listed }) {
  const isOwner = usePerson()?.role === 'owner';
  const words = useWords(PEOPLE);
  const roles = useWords(ROLE_NAMES);
  const states = useWords(ACCOUNT_STATES);
  const { personId, role, state, givenName, principalName, mailBounced, neverSignedIn, appointedOn } = person;
  const name = givenName ?? words.nameless(shortId(personId));
  return (
    <>
      <div>
        <h2>{name}</h2>
        <p>
          {roles[role]}
          {principalName !== undefined && `, ${principalName}`}. {states[state]}.
        </p>
        {mailBounced !== undefined && <p className="urgent">{words.bounced}</p>}
        {neverSignedIn && <p className="quiet">{words.never}</p>}
        {role === 'manager' && state === 'active' && appointedOn === undefined && (
          <p className="quiet">{words.notAppointed}</p>
        )}
      </div>
      {isOwner && (
        <Go to="/people/$personId" params={{ personId }} aria-label={`${words.look}: ${name}`}>
          {words.look}
        </Go>
      )}
    </>
  );
}
