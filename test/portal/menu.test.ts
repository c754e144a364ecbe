import { describe, expect, it } from 'vitest';
import { OPERATIONS, type OperationName } from '../../contracts/api.ts';
import { ROLES } from '../../contracts/names.ts';
import { ACCOUNTS, type Account } from '../../domain/access/matrix.ts';
import type { Role } from '../../domain/person/person.ts';
import { menuOf, pagesOf, shownMenu } from '../support/portal-routes.ts';
import { type Practice, practice, type Who } from '../support/practice.ts';
import { clientData, running, serviceOf } from '../support/story.ts';

type People = Readonly<Record<Account, Who>>;

async function everybody(one: Practice): Promise<People & { readonly principalId: string }> {
  const { body } = await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'De Gans' } });
  const { principalId } = body as { principalId: string };
  const manager = await one.invite('manager');
  await one.call('appointManager', { personId: manager.personId });
  return {
    principalId,
    owner: one.owner,
    coach: await one.invite('coach'),
    client: await one.invite('client'),
    principal: await one.invite('principal', { principalId }),
    manager,
    'manager-not-appointed': await one.invite('manager'),
  };
}

/** What a page asks that makes or looks for something; a page that shows something asks what has its own address. */
const BODIES: Readonly<Record<string, (one: Practice, people: People) => object>> = {
  '/dossiers/new': (one, { client }) => ({
    service: serviceOf(one, false),
    purpose: one.policy.purposes[0]?.id,
    clientId: client.personId,
    client: clientData,
  }),
  '/dossiers/lookups': () => ({ number: '2026-0001' }),
};

/** Pages that ask nothing of that kind: the start is everybody's own, and registers lead to other pages. */
const ASK_NOTHING: readonly string[] = ['/', '/registers'];

/** The operation that a page is for, by its address. */
function operationOf(path: string): OperationName {
  const made = path.replace(/\/new$/, '');
  const method = BODIES[path] ? 'POST' : 'GET';
  const found = Object.entries(OPERATIONS).find(([, one]) => one.method === method && one.path === `/api${made}`);
  if (!found) throw new Error(`What does ${path} ask?`);
  // The cast: `Object.entries` does not know the names.
  return found[0] as OperationName;
}

/** Whether this page has something for them. */
async function opens(one: Practice, people: People, account: Account, path: string): Promise<boolean> {
  const as = people[account];
  if (!pagesOf(as.role).includes(path)) return false;
  if (ASK_NOTHING.includes(path)) return true;
  const body = BODIES[path]?.(one, people);
  const { status } = await one.call(operationOf(path), {}, { as, ...(body ? { body } : {}) });
  expect([200, 201, 403, 404], `${account} ${path}`).toContain(status);
  return status < 300;
}

/** What a page of a dossier asks that has another address in the API. */
const ASKS: Readonly<Record<string, OperationName>> = { '/dossiers/$dossierId/log': 'listAudit' };
const reads = (path: string): OperationName | undefined =>
  ASKS[path] ??
  // The cast: `Object.entries` does not know the names.
  (Object.entries(OPERATIONS).find(
    ([, { method, path: of }]) => method === 'GET' && of === `/api${path.replace('$dossierId', '{dossierId}')}`,
  )?.[0] as OperationName | undefined);

/** What the owner reads of a dossier as long as they handle a case of it. */
const WITH_A_CASE: readonly string[] = ['/dossiers/$dossierId/summaries'];

describe('a page of a dossier is there for no role to which it is always refused', () => {
  const pages = [...new Set(ROLES.flatMap(pagesOf))].filter(
    (path) => path.match(/\$\w+/g)?.join() === '$dossierId' && reads(path) !== undefined,
  );

  it.each(pages)('%s', async (path) => {
    const one = practice();
    const { principalId, ...people } = await everybody(one);
    const { dossierId, client, coach } = await running(one, { principalId });
    const parties: Readonly<Record<Role, Who>> = { ...people, client, coach };
    for (const role of ROLES.filter((of) => pagesOf(of).includes(path))) {
      const ask = async () => (await one.call(reads(path) ?? 'getMe', { dossierId }, { as: parties[role] })).status;
      if (role === 'owner' && WITH_A_CASE.includes(path)) {
        expect(await ask()).toBe(403);
        const body = { dossierId, about: { kind: 'other' }, text: 'Het duurde te lang.' };
        expect((await one.call('makeComplaint', {}, { as: client, body })).status).toBe(201);
      }
      expect([role, await ask()]).toEqual([role, 200]);
    }
  });

  it('and the log is among them', () => expect(pages).toContain('/dossiers/$dossierId/log'));
});

describe('the menu has what opens something for who looks, and nothing else', () => {
  const ALL = [...new Set(ACCOUNTS.flatMap(menuOf))];

  it.each(ACCOUNTS)('%s', async (account) => {
    const one = practice();
    const people = await everybody(one);
    const menu = menuOf(account);
    expect(menu[0]).toBe('/');
    for (const path of menu) expect([path, await opens(one, people, account, path)]).toEqual([path, true]);
  });

  it('of a manager without an appointment, it lacks what the appointment opens and no more', async () => {
    const one = practice();
    const people = await everybody(one);
    const left: string[] = [];
    for (const path of menuOf('manager')) if (await opens(one, people, 'manager-not-appointed', path)) left.push(path);
    expect(menuOf('manager-not-appointed')).toEqual(left);
    expect(left.length).toBeLessThan(menuOf('manager').length);
  });

  it('and every page that asks nothing is said to', () => {
    expect(ASK_NOTHING.filter((path) => !ALL.includes(path))).toEqual([]);
    expect(Object.keys(BODIES).filter((path) => !ALL.includes(path))).toEqual([]);
  });
});

describe('the menu of a manager keeps room for what an appointment opens', () => {
  const shown = (me: Parameters<typeof shownMenu>[1]) => {
    const menu = shownMenu('manager', me);
    return { all: menu.map(({ to }) => to), room: menu.filter(({ room }) => room).map(({ to }) => to) };
  };
  const withAnswer = (appointed: boolean) => shown({ data: { body: { appointed } }, isError: false });

  it('as long as the answer is awaited, as wide as what may come', () => {
    const { all, room } = shown({ isError: false });
    expect(all).toEqual(menuOf('manager'));
    expect(room).toContain('/people');
    expect(room).not.toContain('/me');
  });

  it('and not when none came: what is everybody’s stands there, without gaps', () => {
    const { all, room } = shown({ isError: true });
    expect(room).toEqual([]);
    expect(all).toEqual(['/', '/complaints', '/me']);
  });

  it('and not once it came; an answer of before holds when asking again fails', () => {
    expect(withAnswer(true)).toEqual({ all: menuOf('manager'), room: [] });
    expect(withAnswer(false)).toEqual({ all: menuOf('manager-not-appointed'), room: [] });
    expect(shown({ data: { body: { appointed: true } }, isError: true }).all).toEqual(menuOf('manager'));
  });

  it('and nobody else’s menu has any', () => {
    for (const role of ROLES.filter((one) => one !== 'manager'))
      expect(shownMenu(role, { isError: false }).filter(({ room }) => room)).toEqual([]);
  });
});
