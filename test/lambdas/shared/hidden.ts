import { askedPartner, disclosed, granted, principal } from '../../support/consents.ts';
import { practice, type Reply } from '../../support/practice.ts';
import { running, serviceOf, uploaded } from '../../support/story.ts';
import { Run as ComplaintRun, made as complained } from '../complaint/support.ts';
import { decide, made, Run, yes } from '../rights/support.ts';

export type World = Awaited<ReturnType<typeof world>>;
export const NOWHERE = '99999999-9999-4999-8999-999999999999';
/** What may be hidden from somebody, where it is not there. */
export const HIDDEN = { complaintId: NOWHERE, requestId: NOWHERE };

/** A dossier with something to read of everything, and the people around it. */
export async function world() {
  let last = 0;
  const nextId = () => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
  const one = practice('re-integratieonderwijs', '2026-03-05T10:00:00Z', undefined, nextId);
  const zonneveld = await principal(one);
  const dossier = await running(one, { service: serviceOf(one, false), principalId: zonneveld.principalId });
  const documentId = await uploaded(one, dossier);
  // Of the client, for the dossier: whoever reads the dossier reads it.
  const ordinary = await uploaded(one, { ...dossier, coach: dossier.client }, Buffer.from('Mijn dagboek.\n'), {
    category: 'cv',
  });
  const { consentId } = await disclosed(one, dossier, zonneveld, [documentId]);
  const manager = await one.invite('manager');
  await one.call('appointManager', { personId: manager.personId });
  const handler = await one.invite('coach');
  const partner = await one.invite('coach');
  await granted(one, dossier, (await askedPartner(one, dossier, partner)).consentId);
  const others = { coach: dossier.coach, manager, partner, principal: zonneveld.people[0] };
  const { principalId } = zonneveld;
  return {
    one,
    dossier,
    documentId,
    ordinary,
    consentId,
    principalId,
    handler,
    others,
    hidden: HIDDEN,
  };
}

/**
 * A complaint that somebody else handles: with a paper of the client for it and one that lay in the dossier, one of the owner, and the
 * dossier read for it.
 */
async function complaint(all: World): Promise<World> {
  const { one, dossier, documentId, ordinary, handler } = all;
  const { dossierId, client } = dossier;
  const paper = { fileName: 'klacht over mijn coach.txt', category: 'cv', forCase: true };
  const own = await uploaded(one, { ...dossier, coach: client }, Buffer.from('Zo ging het.\n'), paper);
  const complaintId = await complained(one, client, {
    about: { kind: 'other' },
    dossierId,
    attachments: [own, ordinary],
  });
  await new ComplaintRun(one, complaintId).go();
  const sent = await uploaded(one, { ...dossier, coach: one.owner }, Buffer.from('Een brief.\n'), {
    fileName: 'brief.txt',
  });
  done(await one.call('addAttachments', { complaintId }, { body: { attachments: [sent] } }));
  done(await one.call('assignHandler', { complaintId }, { body: { personId: handler.personId } }));
  for (const name of ['getDossier', 'listDocuments'] as const)
    done(await one.call(name, { dossierId }, { as: handler }));
  done(await one.call('downloadDocument', { dossierId, documentId }, { as: handler }));
  done(await one.call('getComplaint', { complaintId }, { as: handler }));
  return { ...all, hidden: { ...all.hidden, complaintId } };
}

/** A letter that asks for a copy, from somebody who has to say first who they are. */
async function letter(all: World): Promise<World> {
  const { one, dossier } = all;
  const body = { kinds: ['access'], channel: 'letter', receivedOn: one.today() };
  const reply = await one.call('registerRights', { dossierId: dossier.dossierId }, { body });
  done(reply);
  const { requestId } = reply.body as { requestId: string };
  await new Run(one, { requestId, dossierId: dossier.dossierId }).go();
  await uploaded(one, { ...dossier, coach: one.owner }, Buffer.from('Een brief.\n'), { fileName: 'brief.txt' });
  return { ...all, hidden: { ...all.hidden, requestId } };
}

/** A request for a copy, from the question to the package. */
export async function request(all: World): Promise<World> {
  const { one, dossier } = all;
  const run = await made(one, dossier, { kinds: ['access'] });
  const machine = new Run(one, run);
  await machine.go();
  done(await one.call('getDossier', { dossierId: dossier.dossierId }));
  await machine.go();
  done(await decide(one, run, yes('access')));
  await machine.go();
  return { ...all, hidden: { ...all.hidden, requestId: run.requestId } };
}

function done({ status, body }: Reply): void {
  if (status >= 300) throw new Error(JSON.stringify(body));
}

/** Ids by the order in which they are met, and what is signed anew each time: two worlds have others for the same. */
export function plain(text: string): string {
  const ids = new Map<string, string>();
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      if (!ids.has(id)) ids.set(id, `id ${ids.size + 1}`);
      return ids.get(id) ?? '';
    })
    .replaceAll(/"(next|url|hash|keyId|publicKey)":"[^"]+"/g, '"$1":"…"')
    .replaceAll(/-----BEGIN PUBLIC KEY-----[^-]+/g, 'a key');
}

/** What may be hidden from others in somebody's dossier. */
export const CASES = { 'a complaint': complaint, 'a letter with a request': letter, 'a request': request } as const;
