import type { Temporal } from 'temporal-polyfill';
import type { AgendaChange } from '../../domain/agenda.ts';
import type { AuditDraft } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { endConsent, endsOlder } from '../../domain/consent/answer.ts';
import type { Consent, ConsentState } from '../../domain/consent/consent.ts';
import { type ScopeEffect, scopeOf } from '../../domain/consent/rules.ts';
import type { Decision } from '../../domain/decision.ts';
import { ledgerOf } from '../../domain/disclosure/ledger.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { keepPaper, keepUntil } from '../../domain/dossier/keep.ts';
import type { Effect } from '../../domain/effect.ts';
import { regulationOn } from '../../domain/rules.ts';
import type { CommitWrite } from '../../stores/commit.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { ConsentPorts } from './ports.ts';
import { receiptOf } from './receipt.ts';

type Guarded = CommitWrite<'version-conflict'>;

/** Everything that one change of a consent brings with it, for one transaction. */
export type Consequences = {
  readonly next: Consent;
  readonly audit: readonly [AuditDraft, ...AuditDraft[]];
  readonly agenda: readonly AgendaChange[];
  readonly effects: readonly Effect[];
  /** Without a write of the dossier itself. */
  readonly writes: readonly Guarded[];
  /** The dossier's next state, where the consent changes it. */
  readonly dossier?: Dossier;
};

/** What the client gets a receipt of (AVG 7(1), 7(3)). */
const RECEIVED: readonly ConsentState[] = ['granted', 'refused', 'expired', 'withdrawn', 'ended'];

type Decided = Pick<Decision<Consent>, 'next' | 'audit' | 'agenda' | 'effects'>;

/**
 * What follows from a decision about a consent: its receipt, the ways that it opens or closes, the ledger, the end of the
 * grant that it replaces, and a day of destruction that moves.
 * @param before as it was loaded; undefined for a new one.
 */
export async function consequencesOf(
  ports: ConsentPorts,
  loaded: LoadedDossier,
  before: Consent | undefined,
  decision: Decided,
  now: Temporal.Instant,
): Promise<Consequences> {
  const one = await consequencesOfOne(ports, loaded, before, decision, now);
  const older = await olderEnded(ports, loaded, one.next, now);
  const kept = keeping(ports, loaded.dossier, one.next, now);
  return {
    next: one.next,
    audit: [...one.audit, ...(older?.audit ?? []), ...(kept?.audit ?? [])],
    agenda: [...one.agenda, ...(older?.agenda ?? []), ...(kept?.agenda ?? [])],
    effects: [...one.effects, ...(older?.effects ?? []), ...(kept?.effects ?? [])],
    writes: [...one.writes, ...(older?.writes ?? [])],
    ...(kept ? { dossier: kept.next } : {}),
  };
}

/** One consent by itself, without what it replaces. */
async function consequencesOfOne(
  ports: ConsentPorts,
  { dossier, key }: LoadedDossier,
  before: Consent | undefined,
  decision: Decided,
  now: Temporal.Instant,
): Promise<Consequences> {
  const at = now.toString({ fractionalSecondDigits: 3 });
  const { next, receipt } = withReceipt(ports, dossier, decision.next, now);
  const { dossierId, consentId } = next;
  const [first, ...others] = decision.audit;
  const audited: AuditDraft = receipt ? { ...first, facts: { ...first.facts, receipt: receipt.hash } } : first;
  const change: readonly Guarded[] = [
    before ? ports.consents.saveWrite(before, next, key) : ports.consents.createWrite(next, key),
    ...(receipt ? [ports.receipts.write(dossierId, consentId, receipt.mark.n, receipt.text, receipt.hash, key)] : []),
  ];
  const lines = ledgerLines(ports, before, next, at);
  const ways = ports.consents.pointerWrites(before, next, dossier.number);
  return {
    next: { ...next, version: (before?.version ?? 0) + 1 },
    audit: [audited, ...others],
    agenda: decision.agenda,
    effects: [...decision.effects, ...(await openedToPrincipal(ports, next))],
    writes: [
      ...change,
      ...ways.map((write) => ({ write, conflict: 'version-conflict' }) as const),
      ...lines.map((inOrder) => ({ inOrder, conflict: 'version-conflict' }) as const),
    ],
  };
}

function withReceipt({ policy }: ConsentPorts, dossier: Dossier, consent: Consent, now: Temporal.Instant) {
  if (!RECEIVED.includes(consent.state)) return { next: consent };
  const receipt = receiptOf({
    consent,
    event: consent.state,
    at: now.toString({ fractionalSecondDigits: 3 }),
    n: consent.receipts.length + 1,
    policy,
    dossierNumber: dossier.number,
    branch: dossier.branch,
    names: consent.secrets.shown ?? {},
    regulationVersion: regulationOn(policy, dayOf(now)),
  });
  return { next: { ...consent, receipts: [...consent.receipts, receipt.mark] }, receipt };
}

function ledgerLines({ ledger, ids }: ConsentPorts, before: Consent | undefined, next: Consent, at: string) {
  const opens = next.state === 'granted';
  const closes = before?.state === 'granted' && !opens;
  if (!opens && !closes) return [];
  return ledgerOf(next, opens ? 'disclosed' : 'closed', at).map((line) =>
    ledger.write(next.dossierId, ids.next(), line),
  );
}

/** Tells the principal's representatives that something was shared, without its subject. */
async function openedToPrincipal({ people }: ConsentPorts, { state, subject }: Consent): Promise<Effect[]> {
  if (state !== 'granted' || subject.kind !== 'disclosure') return [];
  const representatives = await people.ofPrincipal(subject.principalId);
  return representatives.slice(0, MAX_TOLD).map(({ personId }) => ({
    type: 'notify',
    notice: 'disclosure-opened',
    recipient: { to: 'person', personId },
    facts: {},
  }));
}
/** At most this many representatives get a mail. */
const MAX_TOLD = 20;

async function olderEnded(
  ports: ConsentPorts,
  loaded: LoadedDossier,
  next: Consent,
  now: Temporal.Instant,
): Promise<Consequences | undefined> {
  if (next.replaces === undefined || next.state === 'asked') return undefined;
  const older = await ports.consents.load(next.dossierId, next.replaces, loaded.key);
  if (!older || !endsOlder(next, older)) return undefined;
  const outcome = endConsent(older, 'replaced', ports.policy, now);
  return outcome.ok ? consequencesOfOne(ports, loaded, older, outcome, now) : undefined;
}

/** A consent to keep for another time moves the day of destruction, and so does taking it back (RIO-6.2, RIO-6.3). */
function keeping(
  { policy }: ConsentPorts,
  dossier: Dossier,
  { scope, state, subject }: Consent,
  now: Temporal.Instant,
) {
  const rule = scopeOf(policy, scope);
  const kept = rule && KEPT[rule.does];
  if (!kept || subject.kind !== 'day') return undefined;
  const on = state === 'granted' ? subject.on : undefined;
  if (state !== 'granted' && (state !== 'withdrawn' || dossier[kept] !== subject.on)) return undefined;
  const today = dayOf(now);
  const outcome =
    kept === 'keepUntil'
      ? keepUntil(dossier, on, policy, today, rule.article)
      : keepPaper(dossier, kept, on, policy, today, rule.article);
  return outcome.ok ? outcome : undefined;
}

/** Where a day that the client chose stands in the dossier. */
const KEPT: { readonly [E in ScopeEffect]?: 'keepUntil' | 'paperUntil' | 'paperGoneOn' } = {
  'keeps-digital-shorter': 'keepUntil',
  'keeps-paper-longer': 'paperUntil',
  'keeps-paper-shorter': 'paperGoneOn',
};

/** The dossier's write of the same transaction: its next state, or a check that it has not changed. */
export const dossierWrite = ({ dossiers }: ConsentPorts, loaded: LoadedDossier, consequences: Consequences): Guarded =>
  consequences.dossier ? dossiers.saveWrite(loaded, consequences.dossier) : dossiers.checkWrite(loaded);
