import { Temporal } from 'temporal-polyfill';
import type { disclosureOperations } from '../../contracts/disclosure/operations.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import { downloadDocument } from '../../domain/document/download.ts';
import type { Policy } from '../../policies/index.ts';
import { consentOf } from '../../stores/consents.ts';
import type { DisclosedPlace } from '../../stores/disclosures.ts';
import { type Call, type LogicSet, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitUnderConditions, leaveTrace } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { downloadAddress, fileOf } from '../shared/download-address.ts';
import { mayInPractice, type Opened, openDossier } from '../shared/open-dossier.ts';
import type { DisclosurePorts } from './ports.ts';

type Operations = typeof disclosureOperations;

type Subject = Extract<Consent['subject'], { kind: 'disclosure' }>;
type Asker = Pick<Call<(typeof disclosureOperations)['listDisclosures']>, 'actor' | 'falseAlarms' | 'now'>;

type Disclosed = { readonly ok: true; readonly opened: Opened; readonly consent: Consent; readonly subject: Subject };

/** Opens one disclosure as far as the consent in force says, or says that there is none. */
async function openDisclosed(
  ports: DisclosurePorts,
  call: Asker,
  { dossierId, consentId }: DisclosedPlace,
  action: 'disclosure.read' | 'disclosure.download',
): Promise<Disclosed | Problem> {
  const { actor, now } = call;
  const reading = ports.consents.grants(dossierId, ports.policy);
  const [opened, grants, item] = await Promise.all([
    openDossier(ports, { actor, now }, dossierId, action, reading),
    reading,
    ports.consents.sealed(dossierId, consentId),
  ]);
  if (!opened.ok) return opened;
  const consent = item && consentOf(item, opened.key);
  const grant = grants.find(({ grantId }) => grantId === consentId);
  const stands = grant && consent?.state === 'granted';
  const inTime =
    grant && Temporal.Instant.compare(now, grant.from) >= 0 && Temporal.Instant.compare(now, grant.until) < 0;
  if (!stands || !inTime || consent.subject.kind !== 'disclosure')
    return problem('not-found', { rule: 'access.dossier' });
  // Another consent of the same principal does not give access to this disclosure.
  const conditions = [ports.dossiers.checkWrite(opened), ports.consents.checkGrantWrite(dossierId, grant)];
  return {
    ok: true,
    opened: { ...opened, grant, conditions, basis: { consent: consentId } },
    consent,
    subject: consent.subject,
  };
}

async function listDisclosures(
  ports: DisclosurePorts,
  call: Call<Operations['listDisclosures']>,
): Promise<Reply<Operations['listDisclosures']>> {
  const denied = mayInPractice(call.actor, 'disclosure.list');
  if (denied) return denied;
  const { principalId } = call.actor;
  if (principalId === undefined) return problem('not-allowed', { rule: 'disclosure.principal-sees-own' });
  const { limit = PAGE, cursor } = call.query;
  const page = await ports.disclosures.list(principalId, limit, fromCursor(cursor));
  const found = await Promise.all(page.items.map((place) => openDisclosed(ports, call, place, 'disclosure.read')));
  const open = found.filter((one) => one.ok);
  const [shown, lines] = await Promise.all([
    traced(ports, call, open),
    Promise.all(open.map((one) => lineOf(ports, one))),
  ]);
  return { ok: true, body: { items: lines.filter((_, place) => shown[place]), ...toCursor(page.next) } };
}

/**
 * Which of these may be shown: their traces stand. Those of one dossier are laid one after another, on the same chain; where the
 * consent was withdrawn meanwhile there is none.
 */
async function traced(ports: DisclosurePorts, call: Asker, open: readonly Disclosed[]): Promise<boolean[]> {
  const stands = new Map<Disclosed, boolean>();
  const chains = Map.groupBy(open, ({ opened }) => opened.dossier.dossierId);
  const layAll = async (some: readonly Disclosed[]) => {
    for (const one of some) stands.set(one, await isTraced(ports, call, one));
  };
  await Promise.all([...chains.values()].map(layAll));
  return open.map((one) => stands.get(one) === true);
}

async function isTraced(ports: DisclosurePorts, call: Asker, { opened }: Disclosed): Promise<boolean> {
  const looked = { chain: opened.dossier.dossierId, conditions: opened.conditions };
  const trace = { action: 'disclosure.list', rules: ['disclosure.consented'], facts: opened.basis } as const;
  return (await leaveTrace(ports, call, looked, trace)).ok;
}

/** One line of the principal's list. */
async function lineOf(ports: DisclosurePorts, { opened, consent, subject }: Disclosed) {
  const { dossier, key } = opened;
  const documents = await Promise.all(
    subject.documents.map(({ documentId }) => ports.documents.load(dossier.dossierId, documentId, key)),
  );
  const { decisionReference } = dossier.secrets;
  return {
    disclosureId: consent.consentId,
    dossierNumber: dossier.number,
    // The decision reference is shown only to the principal that commissioned the trajectory.
    ...(decisionReference !== undefined && dossier.principalId === subject.principalId ? { decisionReference } : {}),
    ...(consent.answeredAt === undefined ? {} : { since: consent.answeredAt }),
    ...(subject.until === undefined ? {} : { until: subject.until }),
    ...agreedIn(ports.policy, consent),
    documents: documents.flatMap((document) => {
      if (!document) return [];
      const { documentId, mediaType, size, sha256, secrets } = document;
      const file = { documentId, fileName: secrets.fileName, mediaType, size, sha256 };
      return [{ ...file, ...heldBy(ports.policy, subject, documentId) }];
    }),
  };
}

/** The words that the client said yes to. */
function agreedIn({ consents }: Policy, { scope, textVersion }: Consent) {
  const texts = consents.scopes.find(({ id }) => id === scope)?.texts;
  const text = texts?.find(({ version }) => version === textVersion)?.text;
  return text === undefined ? {} : { agreed: text };
}

/** What the client was told that a report holds. */
function heldBy({ consents }: Policy, { documents }: Subject, documentId: string) {
  const ids = documents.find((one) => one.documentId === documentId)?.holds;
  if (ids === undefined) return {};
  return { holds: consents.disclosure.report.mayHold.filter(({ id }) => ids.includes(id)).map(({ name }) => name) };
}

/**
 * The consent is checked at each download, and the log entry commits only while the consent is in force: after a
 * withdrawal has
 * returned, nothing is handed out (RIO-5.1).
 */
async function downloadDisclosed(
  ports: DisclosurePorts,
  call: Call<Operations['downloadDisclosed']>,
): Promise<Reply<Operations['downloadDisclosed']>> {
  const { disclosureId, documentId } = call.params;
  const denied = mayInPractice(call.actor, 'disclosure.list');
  if (denied) return denied;
  const { principalId } = call.actor;
  const place = principalId === undefined ? undefined : await ports.disclosures.find(principalId, disclosureId);
  if (!place) return problem('not-found', { rule: 'access.dossier' });
  const disclosed = await openDisclosed(ports, call, place, 'disclosure.download');
  return disclosed.ok ? handOut(ports, call, disclosed, documentId) : disclosed;
}

async function handOut(
  ports: DisclosurePorts,
  call: Call<(typeof disclosureOperations)['downloadDisclosed']>,
  { opened, consent, subject }: Disclosed,
  documentId: string,
) {
  const { dossier, key, basis, conditions } = opened;
  const chosen = subject.documents.find((one) => one.documentId === documentId);
  const document = chosen && (await ports.documents.load(dossier.dossierId, documentId, key));
  // A document with another checksum is not the one that the client agreed to share.
  if (!document || document.sha256 !== chosen.sha256) return problem('not-found', { rule: 'access.dossier' });
  const outcome = downloadDocument(document, basis);
  if (!outcome.ok) return outcome;
  const { objectKey, sha256, category } = document;
  if (objectKey === undefined) return problem('document-not-ready', { rule: 'document.inspected' });
  const [first, ...others] = outcome.audit;
  const audit = [{ ...first, act: 'disclose', rules: ['disclosure.consented', 'audit.every-act'] }, ...others] as const;
  const { principalId } = subject;
  const at = call.now.toString({ fractionalSecondDigits: 3 });
  const line = {
    event: 'downloaded',
    at,
    documentId,
    sha256,
    category,
    principalId,
    consentId: consent.consentId,
  } as const;
  const committed = await commitUnderConditions(ports, call, dossier.dossierId, { ...outcome, audit }, [
    ...conditions,
    { inOrder: ports.ledger.write(dossier.dossierId, ports.ids.next(), line), conflict: 'version-conflict' },
  ]);
  if (!committed.ok) return committed;
  return { ok: true as const, body: await downloadAddress(ports, fileOf(document, objectKey, ports.policy)) };
}

export const disclosureLogic: LogicSet<typeof disclosureOperations, DisclosurePorts> = {
  listDisclosures,
  downloadDisclosed,
};
