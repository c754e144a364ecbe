import { type FormEvent, useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAll } from '../api/list.ts';
import { useAct } from '../api/use.ts';
import { Choice } from '../parts/fields.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { useWords } from '../words/language.tsx';
import { PEOPLE, shortId } from './people-words.ts';
import { COMMANDS } from './person-command-words.ts';

/** As many accounts as one answer holds. */
const PIECE = 100;

/** Gives somebody who is known the account of a new invitation; chosen from those who could be it. */
export function LinkAgain({ person }: { readonly person: ReplyOf<'getPerson'> }) {
  const words = useWords(COMMANDS);
  const [open, setOpen] = useState(false);
  return (
    <details className="line" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.link}</summary>
      <div className="stack">
        <p>{words.linkWhat}</p>
        {open && <Link person={person} />}
      </div>
    </details>
  );
}

function Link({ person }: { readonly person: ReplyOf<'getPerson'> }) {
  const words = useWords(COMMANDS);
  const people = useWords(PEOPLE);
  const { personId, role, principalId } = person;
  const others = useAll('listPeople', { query: { role, limit: PIECE } });
  const link = useAct('linkAccount');
  const [accountId, setAccountId] = useState('');
  const [tried, setTried] = useState(false);
  const possible = (others.data?.body.items ?? []).filter(
    (one) => one.state === 'active' && one.personId !== personId && one.principalId === principalId,
  );
  function send(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (accountId !== '') link.mutate({ params: { personId }, body: { accountId } });
  }
  return (
    <form onSubmit={send} noValidate>
      <Choice
        label={words.newAccount}
        none={words.choose}
        options={possible.map((one) => ({
          id: one.personId,
          name: `${one.givenName ?? people.nameless(shortId(one.personId))}${one.email === undefined ? '' : ` (${one.email})`}`,
        }))}
        value={accountId}
        onChange={setAccountId}
        error={tried && accountId === '' ? words.accountMissing : fieldError(link.error, 'accountId')}
      />
      {link.isError && <Problem error={link.error} />}
      <div role="status">{link.isSuccess && <p className="note good">{words.linked}</p>}</div>
      <button type="submit" className="button" disabled={link.isPending}>
        {words.link}
      </button>
    </form>
  );
}
