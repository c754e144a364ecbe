import type { ComplaintReply } from '../../contracts/complaint/replies.ts';
import { eventually } from '../../local/story/machinery.ts';
import type { Reply, Session } from '../../local/story/session.ts';
import { as, expected, PASSWORD, type Part, type Stage } from '../../local/story/stage.ts';
import { outbox, type workflow } from '../workflows/erasures.ts';
import { mailsAbout } from './consents-deployed.ts';
import { contents, type Made, refusedUnchanged } from './deployed.ts';

type Functions = Awaited<ReturnType<typeof workflow>>;

export const complaintPath = (id: string, more = ''): string => `/api/complaints/${id}${more}`;
export const idOf = (stage: Stage, part: Part): string => stage.people.get(part)?.personId ?? '';
export const addressOf = (stage: Stage, part: Part): string => stage.people.get(part)?.email ?? '';

/** About the coach of this dossier, unless it says otherwise. */
export const complaintAbout = (stage: Stage, { dossierId }: Made, more: object = {}) => ({
  dossierId,
  about: { kind: 'person', personId: idOf(stage, 'coach') },
  text: 'Mijn coach zegde twee keer op de dag zelf af.',
  ...more,
});

/** The client complains. @returns the id of the complaint */
export async function complain(stage: Stage, made: Made, more: object = {}): Promise<string> {
  const body = complaintAbout(stage, made, more);
  const asked = as(stage, 'client').call('POST', '/api/complaints', { body });
  return ((await expected(201, asked, 'the complaint')).body as { complaintId: string }).complaintId;
}

export const act = (by: Session, id: string, what: string, body?: object): Promise<Reply> =>
  by.call('POST', complaintPath(id, what), body === undefined ? {} : { body });

export async function done(by: Session, id: string, what: string, body?: object): Promise<ComplaintReply> {
  return (await expected(200, act(by, id, what, body), what)).body as ComplaintReply;
}

export async function seen(by: Session, id: string): Promise<ComplaintReply> {
  return (await expected(200, by.call('GET', complaintPath(id)), 'the complaint')).body as ComplaintReply;
}

export const becomes = (stage: Stage, id: string, state: ComplaintReply['state']) =>
  eventually(`the complaint ${state}`, async () =>
    (await seen(as(stage, 'client'), id)).state === state ? true : undefined,
  );

/** Until its execution has left its token: from then on nothing changes by itself. */
export const waits = (stage: Stage, { dossierId }: Made, id: string) =>
  eventually('the execution to wait', async () => {
    const { items } = (await contents(stage, dossierId)) as { items: { complaintId?: string; token?: string }[] };
    return items.some(({ complaintId, token }) => complaintId === id && token !== undefined) ? true : undefined;
  });

/** Whoever the policy names, signed in once they were mailed about this complaint. */
export async function outsider(stage: Stage, id: string): Promise<Session> {
  const { email } = stage.policy.organisation.outsideHandler;
  await eventually('the mail to who is from outside', async () =>
    (await mailsAbout(stage, email, id)).length > 0 ? true : undefined,
  );
  await stage.accounts.setPassword(email, PASSWORD);
  return stage.accounts.signIn(email, PASSWORD);
}

/** Until nothing about this complaint waits to be done or sent. */
export const settled = (stage: Stage, functions: Functions, id: string) =>
  eventually('an outbox without it', async () => {
    await functions.invoke('relay', {});
    return JSON.stringify(await outbox(stage)).includes(id) ? undefined : true;
  });

/** The subjects of the mails about it to one address, less the number, in the order of the alphabet. */
export async function subjects(stage: Stage, address: string, id: string): Promise<string[]> {
  const mails = await mailsAbout(stage, address, id);
  return mails.map((subject) => subject.replace(/:? ?K-\d+-\d+/, '')).sort();
}

type Pages<T> = { readonly items: readonly T[]; readonly next?: string };

async function pages<T>(by: Session, path: string): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await expected(200, by.call('GET', `${path}?limit=100${from}`), path);
    const page = body as Pages<T>;
    all.push(...page.items);
    cursor = page.next;
  }
  return all;
}

type Line = { readonly number: string; readonly channel: string; readonly state: string };
/** The register, as the owner has it. */
export const register = (stage: Stage) => pages<Line>(as(stage, 'owner'), '/api/complaints');

type Entry = { readonly action: string; readonly actor: { readonly id?: string }; readonly facts: object };
/** Everything that was done with the dossier, as the client reads it. */
export const trail = (stage: Stage, { path }: Made) => pages<Entry>(as(stage, 'client'), `${path}/audit`);

/** That this is refused, that the dossier is as it was, and that there is no complaint more. */
export async function refusedWithoutTrace(
  stage: Stage,
  made: Made,
  asked: () => Promise<Reply>,
  problem: readonly [status: number, code: string],
): Promise<void> {
  const before = await register(stage);
  await refusedUnchanged(stage, made, asked, problem);
  const more = (await register(stage)).slice(before.length);
  if (more.length > 0) throw new Error(`Refused, and yet in the register: ${JSON.stringify(more)}`);
}

/** An account more, of a coach. @returns its person */
export async function account(stage: Stage, email: string, role = 'coach'): Promise<string> {
  const body = { role, email, givenName: 'Anke' };
  const invited = await expected(201, as(stage, 'owner').call('POST', '/api/people', { body }), 'inviting');
  return (invited.body as { personId: string }).personId;
}
