import type { Language } from '../../contracts/problems/text.ts';
import type { Progress } from '../operator/progress.ts';
import type { Planned } from './plan.ts';
import { plain } from './practice.ts';
import { isProblem, type Said, saidOf } from './said.ts';
import type { Practice } from './send.ts';
import { SENTENCES, type SentenceCode } from './sentences.ts';

/** Who takes over: the account that the token is of. */
export type Operator = { readonly personId: string; readonly role: string; readonly email?: string };
type Named = { readonly clientId: string; readonly coachId: string; readonly principalId?: string };
type Account = { readonly personId: string; readonly email?: string; readonly state: string };
type Organisation = { readonly principalId: string; readonly type: string; readonly name: string };

type PartyPorts = {
  readonly practice: Practice;
  readonly progress: Progress;
  readonly language: Language;
  readonly operator: Operator;
};

/** The people and organisations that rows name, each made or found once. */
export type Parties = { readonly of: (planned: Planned) => Promise<Named | Said> };

export function partiesOf(ports: PartyPorts): Parties {
  const { practice, progress, language, operator } = ports;
  const said = (code: SentenceCode): Said => ({ sentences: [SENTENCES[code][language]] });
  const coaches = once(() => accountsOf(practice, 'coach'));
  const clients = once(() => accountsOf(practice, 'client'));
  const principals = new Map<string, Promise<string | Said>>();
  const organisations = once(() => organisationsOf(practice));

  async function coachOf({ coach }: Planned): Promise<string | Said> {
    if (operator.role === 'coach')
      return coach === '' || coach === operator.email ? operator.personId : said('coach-not-you');
    if (coach === '') return said('coach-missing');
    return (await coaches()).get(coach) ?? said('coach-unknown');
  }

  async function registered(type: string, name: string): Promise<string | Said> {
    const known = (await organisations()).get(`${type} ${plain(name)}`);
    if (known !== undefined) return known;
    const key = progress.keyOf('principal', type, plain(name));
    const answer = await practice.call('POST', '/api/principals', { body: { type, name }, key });
    return answer.status === 201 ? (answer.body as Organisation).principalId : saidOf(answer, language);
  }

  /** Rows that go on at once ask for the same organisation once. */
  function principalOf({ principal }: Planned): Promise<string | Said> | undefined {
    if (!principal) return undefined;
    const place = `${principal.type} ${plain(principal.name)}`;
    const asked = principals.get(place) ?? registered(principal.type, principal.name);
    principals.set(place, asked);
    return asked;
  }

  async function clientOf({ invitation, dossier, another }: Planned): Promise<string | Said> {
    const of = progress.keyOf('client', invitation.email.toLowerCase());
    const known = progress.find('client', of);
    if (known) return known.id;
    const answer = await practice.call('POST', '/api/people', { body: invitation, key: of });
    const isNew = answer.status === 201;
    const id = isNew
      ? (answer.body as Account).personId
      : isProblem(answer.body, 'person-exists')
        ? (await clients()).get(invitation.email.toLowerCase())
        : saidOf(answer, language);
    if (id === undefined) return said('client-unknown');
    if (typeof id !== 'string') return id;
    // They were here before this import: the row may be one that is here already.
    if (!isNew && !another && (await hasDossier(practice, dossier.client))) return said('has-dossier');
    await progress.note({ did: 'client', of, id });
    return id;
  }

  return {
    async of(planned) {
      const coachId = await coachOf(planned);
      if (typeof coachId !== 'string') return coachId;
      const principalId = await principalOf(planned);
      if (principalId !== undefined && typeof principalId !== 'string') return principalId;
      const clientId = await clientOf(planned);
      if (typeof clientId !== 'string') return clientId;
      return { clientId, coachId, ...(principalId === undefined ? {} : { principalId }) };
    },
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

async function* pagesOf<T>(practice: Practice, path: string): AsyncIterable<T> {
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await practice.call('GET', `${path}${query}`);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    const page = body as { items: T[]; next?: string };
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

/** The accounts of a role, by their addresses in small letters. */
async function accountsOf(practice: Practice, role: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const { email, personId, state } of pagesOf<Account>(practice, `/api/people?role=${role}`))
    if (email !== undefined && state === 'active') found.set(email.toLowerCase(), personId);
  return found;
}

async function organisationsOf(practice: Practice): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const { principalId, type, name } of pagesOf<Organisation>(practice, '/api/principals'))
    found.set(`${type} ${plain(name)}`, principalId);
  return found;
}

async function hasDossier(practice: Practice, { firstName, lastName }: Record<string, unknown>): Promise<boolean> {
  const { status, body } = await practice.call('POST', '/api/dossiers/lookups', { body: { firstName, lastName } });
  return status === 200 && (body as { items: unknown[] }).items.length > 0;
}
