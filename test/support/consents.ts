import type { ConsentReply } from '../../contracts/consent/replies.ts';
import type { CoverReply } from '../../contracts/cover/replies.ts';
import { sweepCommands } from '../../lambdas/agenda/commands.ts';
import { sweep } from '../../lambdas/agenda/sweep.ts';
import type { Practice, Reply, Who } from './practice.ts';
import type { Dossier } from './story.ts';

/** Runs what is due today, as the sweep does each hour. */
export const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one) });

export type Effect = { readonly type: string; readonly [name: string]: unknown };

/** What decisions left for the relay, in no order. */
export const outboxOf = (one: Practice): Effect[] =>
  one.items.dump('records').flatMap(({ pk, effect }) => (pk.startsWith('OUTBOX#') ? [effect as Effect] : []));

/** Mails of one kind that wait for the relay. */
export const noticesOf = (one: Practice, notice: string): Effect[] =>
  outboxOf(one).filter((effect) => effect.type === 'notify' && effect.notice === notice);

/** The body of an answer that must be a yes. @throws Error with the refusal otherwise. */
export function yes<T>(reply: Reply): T {
  if (reply.status >= 300) throw new Error(`Refused: ${JSON.stringify(reply.body)}`);
  return reply.body as T;
}

export const ask = (one: Practice, { dossierId, coach }: Dossier, body: object, as: Who = coach): Promise<Reply> =>
  one.call('askConsent', { dossierId }, { as, body });

export const partnerQuestion = (partner: Who, more: object = {}) => ({
  scope: 'partner-coach-reads',
  subject: { kind: 'partner', personId: partner.personId, categories: ['cv'], clientData: true, ...more },
});

/** The coach asks whether a partner coach may read a client's data and curriculum vitae, unless it says otherwise. */
export async function askedPartner(
  one: Practice,
  dossier: Dossier,
  partner: Who,
  more: object = {},
  reason?: string,
): Promise<ConsentReply> {
  return yes(await ask(one, dossier, { ...partnerQuestion(partner, more), ...(reason ? { reason } : {}) }));
}

export async function consentOf(one: Practice, dossier: Dossier, consentId: string): Promise<ConsentReply> {
  const { dossierId, client } = dossier;
  return yes(await one.call('getConsent', { dossierId, consentId }, { as: client }));
}

type Answer = 'granted' | 'refused';

/** The client answers, to the wording of now unless it says otherwise. */
export async function answer(
  one: Practice,
  { dossierId, client }: Dossier,
  consentId: string,
  answered: Answer,
  { as = client, textVersion = '1' }: { readonly as?: Who; readonly textVersion?: string } = {},
): Promise<Reply> {
  return one.call('answerConsent', { dossierId, consentId }, { as, body: { answer: answered, textVersion } });
}

export const granted = async (one: Practice, dossier: Dossier, consentId: string): Promise<ConsentReply> =>
  yes(await answer(one, dossier, consentId, 'granted'));

export const refused = async (one: Practice, dossier: Dossier, consentId: string): Promise<ConsentReply> =>
  yes(await answer(one, dossier, consentId, 'refused'));

export const withdraw = (one: Practice, { dossierId, client }: Dossier, consentId: string, as: Who = client) =>
  one.call('withdrawConsent', { dossierId, consentId }, { as });

export const cancel = (one: Practice, { dossierId, coach }: Dossier, consentId: string, as: Who = coach) =>
  one.call('cancelConsent', { dossierId, consentId }, { as });

export const planCover = (one: Practice, coach: Who, body: object): Promise<Reply> =>
  one.call('planCover', {}, { as: coach, body });

/** An absence that some clients were asked about. */
export const plannedCover = async (one: Practice, coach: Who, body: object): Promise<CoverReply> =>
  yes(await planCover(one, coach, body));

/** The question of one dossier in a cover. */
export function questionOf(cover: CoverReply, dossierId: string): string {
  const consentId = cover.dossiers.find((one) => one.dossierId === dossierId)?.consentId;
  if (!consentId) throw new Error(`Not asked: ${JSON.stringify(cover)}`);
  return consentId;
}

export type Principal = { readonly principalId: string; readonly people: readonly [Who, Who] };

/** An organisation with two people who act for it. */
export async function principal(one: Practice, type = 'employer', name = 'Zonneveld'): Promise<Principal> {
  const { principalId } = yes<{ principalId: string }>(
    await one.call('registerPrincipal', {}, { body: { type, name } }),
  );
  const people = [await one.invite('principal', { principalId }), await one.invite('principal', { principalId })];
  return { principalId, people: people as unknown as readonly [Who, Who] };
}

export const disclose = (one: Practice, { dossierId, coach }: Dossier, body: object, as: Who = coach) =>
  one.call('discloseDocuments', { dossierId }, { as, body });

/** A disclosure of these documents that the client said yes to. */
export async function disclosed(
  one: Practice,
  dossier: Dossier,
  { principalId }: Pick<Principal, 'principalId'>,
  documentIds: readonly string[],
  more: object = {},
): Promise<ConsentReply> {
  const documents = documentIds.map((documentId) => ({ documentId }));
  const asked = yes<ConsentReply>(await disclose(one, dossier, { principalId, documents, ...more }));
  return granted(one, dossier, asked.consentId);
}

export const fetchDisclosed = (one: Practice, as: Who, disclosureId: string, documentId: string) =>
  one.call('downloadDisclosed', { disclosureId, documentId }, { as });

/** Ids of what a person of a principal sees as disclosed. */
export async function seenBy(one: Practice, as: Who): Promise<string[]> {
  const { items } = yes<{ items: { disclosureId: string; documents: { documentId: string }[] }[] }>(
    await one.call('listDisclosures', {}, { as }),
  );
  return items.flatMap(({ documents }) => documents.map(({ documentId }) => documentId)).sort();
}

/** What somebody gets to see of a dossier: its data, its documents, and what they could download. */
export async function reads(one: Practice, as: Who, dossierId: string, documentIds: readonly string[]) {
  const [dossier, list] = [
    await one.call('getDossier', { dossierId }, { as }),
    await one.call('listDocuments', { dossierId }, { as }),
  ];
  const downloads: string[] = [];
  for (const documentId of documentIds) {
    const { status } = await one.call('downloadDocument', { dossierId, documentId }, { as });
    if (status === 201) downloads.push(documentId);
  }
  return {
    state: dossier.status === 200,
    data: dossier.status === 200 && 'client' in (dossier.body as object),
    listed:
      list.status === 200 ? (list.body as { items: { documentId: string }[] }).items.map((d) => d.documentId) : [],
    downloads,
  };
}

export const NOTHING = { state: false, data: false, listed: [], downloads: [] } as const;
