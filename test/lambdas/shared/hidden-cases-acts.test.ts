import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../../contracts/api.ts';
import { type OperationSpec, schemaFor } from '../../../contracts/operation.ts';
import type { Who } from '../../support/practice.ts';
import { BODIES, TELLING, type Telling, TODAY } from './bodies.ts';
import { CASES, HIDDEN, NOWHERE, plain, type World, world } from './hidden.ts';

/** The version that is read just before, as the portal does. */
async function versionFor({ one, dossier: { dossierId } }: World, as: Who, copyId?: string): Promise<string> {
  const { headers } = copyId
    ? await one.call('getPaper', { dossierId, copyId }, { as })
    : await one.call('getDossier', { dossierId }, { as });
  return headers.etag ?? '"1"';
}

/** What has a version of its own, which its commands name. */
const OF_ITSELF = ['consultId', 'activityId', 'summaryId'] as const;

type Answer = { readonly status: number; readonly code: string; readonly text: string };
type Answers = Readonly<Partial<Record<Telling, Answer>>>;

/** What somebody is answered to everything that takes a body, one after the other. What one makes the next can be about. */
async function answersToAll(all: World, as: Who): Promise<Answers> {
  const { one, dossier, documentId, consentId, hidden } = all;
  const known: Record<string, unknown> = { dossierId: dossier.dossierId, documentId, consentId, ...hidden };
  const versions = new Map<string, unknown>();
  const found: [Telling, Omit<Answer, 'text'>][] = [];
  const texts: string[] = [];
  for (const name of TELLING) {
    const { path, kind }: OperationSpec = OPERATIONS[name];
    const params = Object.fromEntries(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => [param, String(known[param] ?? NOWHERE)]),
    );
    const own = OF_ITSELF.find((param) => path.includes(`{${param}}`));
    const version = own ? `"${versions.get(own) ?? 1}"` : await versionFor(all, as, params.copyId);
    const headers = kind === 'changes' ? { 'if-match': version } : {};
    const {
      status,
      headers: given,
      body,
    } = await one.call(name, params, { as, body: BODIES[name](all), ...(headers['if-match'] ? { headers } : {}) });
    const said: Readonly<Record<string, unknown>> = body ?? {};
    for (const [key, id] of Object.entries(status < 300 ? said : {})) {
      if (key.endsWith('Id')) known[key] ??= id;
      versions.set(key, said.version);
    }
    found.push([name, { status, code: String(said.type).split(':').at(-1) ?? '' }]);
    texts.push(JSON.stringify({ status, etag: given.etag, body }));
  }
  const plainly = plain(texts.join('\n\n'))
    // How many complaints the practice has is in each new number, and says nothing of any of them.
    .replaceAll(/K-\d{4}-\d{4}/g, 'a number')
    .split('\n\n');
  return Object.fromEntries(found.map(([name, one_], at) => [name, { ...one_, text: plainly[at] ?? '' }]));
}

const ROLES = ['coach', 'manager', 'partner', 'principal'] as const;
type Asker = (typeof ROLES)[number];
const asked = new Map<Asker, Promise<Answers>>();
/** Where there is nothing to hide. */
function answersWithout(who: Asker): Promise<Answers> {
  const answers = asked.get(who) ?? world().then((all) => answersToAll(all, all.others[who]));
  asked.set(who, answers);
  return answers;
}

/** Answers to who they are, whatever they sent: compared, they say that nobody else may do it. */
const FOR_WHO_THEY_ARE = ['not-allowed', 'not-found'];
/** Of what no such dossier can be asked, so that all that is compared is a refusal. */
const REFUSED_ALWAYS: Partial<Record<Telling, string>> = {
  bringBackPaper: 'what was recorded a moment ago is not out',
  startTrajectory: 'a dossier in which something is hidden runs',
  completeTakeOver: 'a dossier in which something is hidden was not taken over',
  getTestInvitation: 'nobody has the word of a link, and without it every link gets the same no',
  sendTestResult: 'nobody has the word of a link, and without it every link gets the same no',
  moveConsult: 'a consult that was held is not moved',
  recordEmail: 'the document is no mail',
};

test('every body is one that the operation takes', async () => {
  const all = await world();
  for (const name of TELLING) {
    const { success, error } = schemaFor(all.one.policy, OPERATIONS[name].body, TODAY).safeParse(BODIES[name](all));
    expect([name, success, error?.issues]).toEqual([name, true, undefined]);
  }
});

test('every body is carried out for somebody, or refused to everybody for who they are', async () => {
  const all = await Promise.all(ROLES.map(answersWithout));
  const refused = TELLING.filter((name) => {
    const answers = all.flatMap((answers) => answers[name] ?? []);
    const carriedOut = answers.some(({ status }) => status < 300);
    return !carriedOut && !answers.every(({ code }) => FOR_WHO_THEY_ARE.includes(code));
  });
  expect(refused.sort()).toEqual(Object.keys(REFUSED_ALWAYS).sort());
  // About something that is not there nothing is compared, except where that is what is hidden.
  const nowhere = TELLING.filter((name) => {
    const made = [...OPERATIONS[name].path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => param);
    return !made.some((param) => param in HIDDEN) && all.every((answers) => answers[name]?.code === 'not-found');
  });
  expect(nowhere).toEqual([]);
});

test('[RIO-7.2] what lay in the dossier before it went with a complaint stays where the coach has seen it', async () => {
  const all = await CASES['a complaint'](await world());
  const { one, dossier, ordinary, others, hidden } = all;
  const { dossierId } = dossier;
  const listed = await one.call('listDocuments', { dossierId }, { as: others.coach });
  const ids = (listed.body as { items: { documentId: string }[] }).items.map(({ documentId }) => documentId);
  expect(ids).toContain(ordinary);
  const shown = await one.call('getComplaint', { complaintId: hidden.complaintId }, { as: dossier.client });
  const { attachments } = (shown.body as { case: { attachments: string[] } }).case;
  // The paper that was sent for the complaint, and the owner's, are seen by its parties only.
  expect(attachments).toContain(ordinary);
  expect(attachments.filter((id) => ids.includes(id))).toEqual([ordinary]);
});

describe.each(Object.entries(CASES))(
  '[RIO-7.2] [EK-7.1] %s that somebody may not know of changes no answer to what they do',
  (_, hide) => {
    test.each(ROLES)('%s', async (who) => {
      const withIt = await hide(await world());
      const told = await answersToAll(withIt, withIt.others[who]);
      expect(told).toEqual(await answersWithout(who));
    });
  },
);
