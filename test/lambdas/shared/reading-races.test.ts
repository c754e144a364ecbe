import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { disclosed, yes as done, principal } from '../../support/consents.ts';
import { MAIL } from '../../support/mail.ts';
import { onPaper } from '../../support/paper.ts';
import { type Practice, practice, type Reply, type Who } from '../../support/practice.ts';
import { running, serviceOf, uploaded } from '../../support/story.ts';
import { summarised } from '../../support/summaries.ts';
import { asked } from '../../support/test-invitations.ts';
import { Run as ComplaintRun, made as complained } from '../complaint/support.ts';
import { decide, made, Run, yes } from '../rights/support.ts';

/** A dossier of which there is something to read for every operation that reads or hands out something of a dossier. */
async function readable() {
  const one = practice();
  const zonneveld = await principal(one);
  const more = { service: serviceOf(one, false), principalId: zonneveld.principalId };
  const dossier = await running(one, more);
  const { dossierId, client } = dossier;
  const documentId = await uploaded(one, dossier, MAIL, {
    category: 'cv',
    fileName: 'bericht.eml',
    mediaType: 'message/rfc822',
  });
  const { consentId } = await disclosed(one, dossier, zonneveld, [documentId]);
  const as = dossier.coach;
  const day = one.today();
  const held = { day, time: '09:00', format: 'video', minutes: 60, held: true };
  const consult = await one.call('planConsult', { dossierId }, { as, body: held });
  done(await one.call('recordActivity', { dossierId }, { as, body: { kind: 'report', day, minutes: 30 } }));
  done(await one.call('askQuestion', { dossierId }, { as: client, body: { question: 'Waarom staat dit erin?' } }));
  const { consultId } = done<{ consultId: string }>(consult);
  const request = await made(one, dossier, { kinds: ['access'] });
  const run = new Run(one, request);
  await run.go();
  await run.go();
  done(await decide(one, request, yes('access')));
  await run.go();
  const open = await made(one, dossier, { kinds: ['portability'] });
  const complaintId = await complained(one, client, { about: { kind: 'other' }, dossierId });
  await new ComplaintRun(one, complaintId).go();
  await asked(one, dossier);
  const { summaryId } = await summarised(one, dossier);
  const copyId = await onPaper(one, dossier);
  const cases = { requestId: request.requestId, complaintId };
  const shared = { dossierId, copyId, documentId, consentId, consultId, summaryId, n: '1', ...cases };
  const params = { ...shared, disclosureId: consentId, kind: 'access', openRequestId: open.requestId };
  return { one, dossier, representative: zonneveld.people[0], params };
}

type Readable = Awaited<ReturnType<typeof readable>>;

/** What reads or hands out something of one dossier: by the ids in its path, and the list of what was disclosed. */
const READING = (Object.keys(OPERATIONS) as OperationName[]).filter((name) => {
  const { kind, path } = OPERATIONS[name];
  const about = /\{(dossierId|disclosureId|complaintId)\}/.test(path) || name === 'listDisclosures';
  return about && (kind === 'reads' || path.endsWith('/downloads'));
});
/** What is sent with a look that takes something: what is looked at is what it would become. */
const SENT: { readonly [N in OperationName]?: { readonly body: object } } = {
  previewComplaintDecision: { body: { outcome: 'not-taken-up', reasons: 'Hierover is al beslist.' } },
  previewRightsDecision: {
    body: { decisions: [{ kind: 'portability', outcome: 'refused', reasons: 'Dat bestand hebt u al.' }] },
  },
};
/** Asked again and again while an upload is inspected: the state of one document, without a trace of its own. */
const UNTRACED: readonly OperationName[] = ['getDocument'];

/** Whoever may read it, of all who have to do with the dossier. */
async function readerOf(all: Readable, name: OperationName): Promise<Who> {
  const { one, dossier, representative } = all;
  for (const as of [dossier.client, dossier.coach, one.owner, representative])
    if (shown(await ask(all, name, as))) return as;
  throw new Error(`Nobody of this dossier gets an answer of ${name}: let there be something to read`);
}

function ask({ one, params }: Readable, name: OperationName, as: Who): Promise<Reply> {
  const { path } = OPERATIONS[name];
  const letter = path.startsWith('/api/complaints') ? 'confirmation' : 'decision';
  const { openRequestId, ...ids } = params;
  const requestId = name === 'previewRightsDecision' ? openRequestId : ids.requestId;
  const all: Record<string, string | undefined> = { ...ids, requestId, letter };
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => param);
  const given = names.map((param) => {
    const value = all[param];
    if (value === undefined) throw new Error(`The dossier of this test has no ${param}: give it one`);
    return [param, value] as const;
  });
  return one.call(name, Object.fromEntries(given), { as, ...SENT[name] });
}

const shown = ({ status, body }: Reply): boolean =>
  status < 300 && ((body as { items?: readonly unknown[] }).items?.length ?? 1) > 0;

/** The dossier is frozen for its destruction just before the next transaction that is about it. @returns whether it was. */
function freezing(one: Practice, dossierId: string): () => boolean {
  const { transact } = one.items;
  let frozen = false;
  one.items.transact = async (writes) => {
    if (!frozen && JSON.stringify(writes).includes(dossierId)) {
      frozen = true;
      const loaded = await one.dossiers.load(dossierId);
      if (!loaded) throw new Error('There is no dossier');
      const { write } = one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' });
      expect(await transact.call(one.items, [write])).toEqual({ ok: true });
    }
    return transact.call(one.items, writes);
  };
  return () => frozen;
}

describe('[RIO-6.3] [RIO-1.5] nothing is shown of a dossier that was frozen between its opening and the trace', () => {
  test.each(READING.filter((name) => !UNTRACED.includes(name)))('%s', async (name) => {
    const all = await readable();
    const reader = await readerOf(all, name);
    const wasFrozen = freezing(all.one, all.params.dossierId);
    const reply = await ask(all, name, reader);
    expect([wasFrozen(), shown(reply)]).toEqual([true, false]);
  });
});
