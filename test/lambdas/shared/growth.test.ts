import { expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import type { OperationSpec } from '../../../contracts/operation.ts';
import type { Write } from '../../../stores/items.ts';
import { disclose } from '../../support/consents.ts';
import { uploaded } from '../../support/story.ts';
import { made as complained } from '../complaint/support.ts';
import { BODIES, TELLING, type Telling } from './bodies.ts';
import { NOWHERE, type World, world } from './hidden.ts';

/** Everything that writes: what has a body in the order in which that can be, and then the rest. */
const changing = (names: readonly OperationName[]) =>
  names.filter((name) => (OPERATIONS[name] satisfies OperationSpec).kind !== 'reads');
const ACTS = changing([
  ...TELLING,
  ...(Object.keys(OPERATIONS) as OperationName[]).filter((name) => !(TELLING as readonly string[]).includes(name)),
]);

/** A dossier, its client, its coach and a principal with so many of everything that has no maximum. */
async function filled(many: number): Promise<World> {
  const all = await world();
  const { one, dossier, principalId } = all;
  const { dossierId, client } = dossier;
  for (let n = 0; n < many; n += 1) {
    await one.invite('principal', { principalId });
    const documentId = await uploaded(one, dossier, Buffer.from(`Verslag ${n}\n`));
    await disclose(one, dossier, { principalId, documents: [{ documentId }] });
    await complained(one, client, { dossierId, about: { kind: 'other' }, text: 'Het was koud.' });
    await complained(one, client, { about: { kind: 'other' }, text: 'Het was koud.' });
  }
  return all;
}

/** The writes of the largest transaction of each operation that somebody could carry out. */
async function largest(many: number): Promise<Map<OperationName, number>> {
  const all = await filled(many);
  const { one, dossier, documentId, consentId } = all;
  let sizes: number[] = [];
  const transact = one.items.transact.bind(one.items);
  one.items.transact = (writes: readonly Write[]) => {
    sizes.push(writes.length);
    return transact(writes);
  };
  const known: Record<string, unknown> = { dossierId: dossier.dossierId, documentId, consentId };
  const found = new Map<OperationName, number>();
  const last: Record<string, unknown> = { personId: all.others.manager.personId };
  // Once for what there was, and once for what was made just now.
  for (const [name, ids] of [known, last].flatMap((ids) => ACTS.map((name) => [name, ids] as const))) {
    if (found.has(name)) continue;
    const { path, kind }: OperationSpec = OPERATIONS[name];
    const params = Object.fromEntries(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => [param, String(ids[param] ?? known[param] ?? NOWHERE)]),
    );
    for (const as of [one.owner, dossier.coach, dossier.client, all.handler, ...Object.values(all.others)]) {
      const read =
        kind === 'changes' ? await one.call('getDossier', { dossierId: dossier.dossierId }, { as }) : undefined;
      const etag = read?.headers.etag;
      const body = name in BODIES ? BODIES[name as Telling](all) : undefined;
      sizes = [];
      const reply = await one.call(name, params, { as, body, ...(etag ? { headers: { 'if-match': etag } } : {}) });
      if (reply.status >= 300) continue;
      for (const [key, id] of Object.entries(reply.body ?? {})) {
        if (!key.endsWith('Id')) continue;
        known[key] ??= id;
        if (key !== 'personId') last[key] = id;
      }
      found.set(name, Math.max(0, ...sizes));
      break;
    }
  }
  return found;
}

/** What nobody can do in this dossier: why what it writes does not follow what the dossier holds, or where it is seen that it fits. */
const ONE_CASE = 'it writes its own case, its link and its terms';
const ONE_COPY = 'it writes one copy on paper, the count of its dossier, its link and its terms';
const ONE_RECORD = 'it writes its own record, its link and its day';
const ONE_PERSON = 'it writes one account';
const ELSEWHERE: Partial<Record<OperationName, string>> = {
  answerConsent: 'a grant at its most is in maxima.test.ts',
  cancelConsent: ONE_CASE,
  moveConsult: ONE_RECORD,
  holdConsult: ONE_RECORD,
  missConsult: ONE_RECORD,
  cancelConsult: ONE_RECORD,
  correctActivity: ONE_RECORD,
  rewriteSummary: ONE_RECORD,
  correctSummary: ONE_RECORD,
  confirmSummary: ONE_RECORD,
  disputeSummary: ONE_RECORD,
  answerQuestion: ONE_RECORD,
  withdrawQuestion: ONE_RECORD,
  recordEmail: ONE_RECORD,
  withdrawActivity: ONE_RECORD,
  endCover: 'each dossier of a cover is committed by itself',
  downloadDisclosed: 'it writes that somebody looked',
  downloadPackage: 'it writes that somebody looked',
  sendRegulation: 'it writes that it was asked for, and what is mailed',
  startTrajectory: 'a dossier that begins holds a client and a notice',
  completeTakeOver: 'it writes two counts',
  confirmDestruction: 'it writes the day',
  objectToDestruction: 'it writes the day',
  takeBackDestruction: 'it writes the day',
  correctPaper: ONE_COPY,
  takeOutPaper: ONE_COPY,
  bringBackPaper: ONE_COPY,
  movePaper: ONE_COPY,
  destroyPaper: ONE_COPY,
  takeBackPaperDestruction: ONE_COPY,
  confirmCertificatePaper: 'one certificate, and nothing of a dossier',
  askIdentity: ONE_CASE,
  establishIdentity: ONE_CASE,
  recordExecution: ONE_CASE,
  confirmRemoval: ONE_CASE,
  takeBackRemoval: ONE_CASE,
  liftRestriction: ONE_CASE,
  withdrawRights: ONE_CASE,
  sendTestResult: 'it writes one document, the one that it replaces, and its invitation',
  withdrawComplaint: ONE_CASE,
  finishMeasure: ONE_CASE,
  releaseStatistics: 'it writes one line of a log',
  recordBreach: 'its list has a maximum: maxima.test.ts',
  changeBreach: ONE_CASE,
  linkAccount: ONE_PERSON,
  appointManager: ONE_PERSON,
  dismissManager: ONE_PERSON,
};

test('no operation writes more at once where there is more: what has no maximum is committed in parts', async () => {
  const [few, more] = [await largest(1), await largest(4)];
  expect([...few].filter(([name, size]) => more.get(name) !== size)).toEqual([]);
  expect([...few.keys()].sort()).toEqual(ACTS.filter((name) => !(name in ELSEWHERE)).sort());
});
