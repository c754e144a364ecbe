import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Policy } from '../../policies/index.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { consult, consultAndFind } from '../shared/consult.ts';
import { PAGE, sealedCursor } from '../shared/cursor.ts';
import { nameIn } from '../shared/named.ts';
import type { Opened, Request } from '../shared/open-dossier.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import type { ConsentHttpPorts } from './http-ports.ts';
import { consentView, stateOfConsent } from './view.ts';

type Operations = typeof consentOperations;

/** The owner sees where each question stands, not why it was asked again (EK-4.1). */
export async function listConsents(
  ports: ConsentHttpPorts,
  call: Call<Operations['listConsents']>,
): Promise<Reply<Operations['listConsents']>> {
  const opened = await consult(ports, call, call.params.dossierId, 'consent.list');
  if (!opened.ok) return opened;
  const consents = await ports.consents.list(opened.dossier.dossierId, opened.key);
  const view = call.actor.role === 'owner' ? stateOfConsent : consentView;
  const placeOf = ({ askedAt, consentId }: Consent) => `${askedAt} ${consentId}`;
  const page = pageOfAll(consents, placeOf, call.query, 'last');
  const items = page.items.map((consent) => ({
    ...view(consent, ports.policy),
    name: nameOf(consent, ports.policy),
    ...(call.actor.role === 'owner' ? {} : namesIn(consent)),
  }));
  return { ok: true, body: { ...page, items } };
}

const nameOf = ({ scope }: Consent, { consents }: Policy) => nameIn(consents.scopes, scope);

/** Whom it is about, as the client was shown them. */
function namesIn({ secrets }: Consent): { person?: string; principal?: string } {
  const { person, principal } = secrets.shown ?? {};
  return { ...(person === undefined ? {} : { person }), ...(principal === undefined ? {} : { principal }) };
}

/** Opens a dossier to look into one question, with its trace (RIO-1.5). */
export const openConsent = (
  ports: ConsentHttpPorts,
  call: Request,
  { dossierId, consentId }: Call<Operations['getConsent']>['params'],
  action: 'consent.list' | 'consent.read',
) => consultAndFind(ports, call, dossierId, action, ({ key }) => ports.consents.load(dossierId, consentId, key));

export async function getConsent(
  ports: ConsentHttpPorts,
  call: Call<Operations['getConsent']>,
): Promise<Reply<Operations['getConsent']>> {
  const owner = call.actor.role === 'owner';
  const opened = await openConsent(ports, call, call.params, owner ? 'consent.list' : 'consent.read');
  if (!opened.ok) return opened;
  const { content: consent } = opened;
  const { policy } = ports;
  const scope = policy.consents.scopes.find(({ id }) => id === consent.scope);
  const text = scope?.texts.find(({ version }) => version === consent.textVersion)?.text;
  // The owner sees where the question stands, not whom and what it names.
  const { documents } = (owner ? undefined : consent.secrets.shown) ?? {};
  const named = Object.entries(documents ?? {}).map(([documentId, fileName]) => ({ documentId, fileName }));
  const body = {
    ...(owner ? stateOfConsent : consentView)(consent, policy),
    name: nameOf(consent, policy),
    ...(text ? { text } : {}),
    ...(owner ? {} : namesIn(consent)),
    ...(named.length === 0 ? {} : { documents: named }),
    withdrawal: policy.notices.withdrawal,
  };
  return { ok: true, body, version: consent.version };
}

export async function listLedger(
  ports: ConsentHttpPorts,
  call: Call<Operations['listLedger']>,
): Promise<Reply<Operations['listLedger']>> {
  const opened = await consult(ports, call, call.params.dossierId, 'ledger.read');
  if (!opened.ok) return opened;
  const { limit = PAGE, cursor } = call.query;
  // A line's place is the number of its commit in the chain, which counts what the asker may not know of.
  const cursors = sealedCursor(opened.key, 'ledger');
  const after = cursors.from(cursor);
  if (!after.ok) return after;
  const [page, shown] = await Promise.all([
    ports.ledger.list(opened.dossier.dossierId, limit, after.place),
    // The owner sees that something went to a principal, not what it is called.
    call.actor.role === 'owner' ? new Map<string, Consent['secrets']['shown']>() : shownIn(ports, opened),
  ]);
  const items = page.items.map((entry) => ({ ...entry, ...namesOfEntry(entry, shown.get(entry.consentId)) }));
  return { ok: true, body: { items, ...cursors.to(page.next) } };
}

/** What each question named, by its id. */
async function shownIn(
  { consents }: ConsentHttpPorts,
  { dossier, key }: Opened,
): Promise<ReadonlyMap<string, Consent['secrets']['shown']>> {
  const all = await consents.list(dossier.dossierId, key);
  return new Map(all.map(({ consentId, secrets }) => [consentId, secrets.shown]));
}

function namesOfEntry({ documentId }: { readonly documentId: string }, shown: Consent['secrets']['shown']) {
  const fileName = shown?.documents?.[documentId];
  const { principal } = shown ?? {};
  return { ...(principal === undefined ? {} : { principal }), ...(fileName === undefined ? {} : { fileName }) };
}
