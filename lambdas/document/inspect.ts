import { dayOf } from '../../domain/calendar.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Document, Rejection } from '../../domain/document/document.ts';
import { type Finding, madeAvailable, recordFinding, rejected } from '../../domain/document/inspection.ts';
import { objectKeyIn } from '../../domain/document/location.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore, LoadedDossier } from '../../stores/dossiers.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import type { TestInvitationStore } from '../../stores/test-invitations.ts';
import { Conflict, lookingAgain } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { testResultArrived } from '../test-result/arrived.ts';
import { inspectContent, type JudgeContent } from './inspect-content.ts';
import { deleteEvery, moveBytes, takeBackCopies } from './move.ts';

/** What takes a finding in reaches. */
export type SettlePorts = {
  readonly dossiers: DossierStore;
  readonly documents: DocumentStore;
  readonly invitations: TestInvitationStore;
  readonly objects: ObjectStore;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly pause: Pause;
};
export type InspectPorts = SettlePorts & { readonly policy: Policy; readonly judge: JudgeContent };

/** What happened to an object under `incoming/`: it arrived, or the malware scan spoke. */
export type Arrival =
  | { readonly of: 'content'; readonly key: string }
  | { readonly of: 'malware'; readonly key: string; readonly clean: boolean; readonly scanned?: false };

export type InspectOutcome = 'waiting' | 'available' | 'rejected' | 'unknown' | 'settled';

const INCOMING_KEY = /^incoming\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;

/**
 * Inspects an upload before anyone can read it (EK-4.3): the content by ourselves, malware by the scanner, in any
 * order. When
 * both are good the bytes move to the dossier; when one is not, they are deleted and the reason stays. Every step may come
 * twice.
 */
export async function inspect(ports: InspectPorts, arrival: Arrival): Promise<InspectOutcome> {
  const place = placeOf(arrival.key);
  return place ? settle(ports, arrival.key, await findingOf(ports, arrival, place)) : 'unknown';
}

function placeOf(key: string): { readonly dossierId: string; readonly documentId: string } | undefined {
  const [, dossierId, documentId] = INCOMING_KEY.exec(key) ?? [];
  return dossierId === undefined || documentId === undefined ? undefined : { dossierId, documentId };
}

/** Takes a finding about an upload in, and does what follows from it. */
export async function settle(ports: SettlePorts, key: string, finding: Finding | undefined): Promise<InspectOutcome> {
  const place = placeOf(key);
  if (!place) return 'unknown';
  const { dossierId, documentId } = place;
  // The S3 event and the scan's verdict come at about the same time: the second one loads again.
  return lookingAgain(ports, async () => {
    for (;;) {
      const loaded = await ports.dossiers.load(dossierId);
      const document = loaded && (await ports.documents.load(dossierId, documentId, loaded.key));
      if (!loaded || !document) {
        await deleteEvery(ports, key);
        // A run that was killed may have copied it before the dossier went.
        if (!loaded) await takeBackCopies(ports, { dossierId, documentId });
        return 'unknown';
      }
      const step = await advance(ports, document, loaded, finding, key);
      if (step !== 'next') return step;
    }
  });
}

async function findingOf(
  ports: InspectPorts,
  arrival: Arrival,
  { dossierId, documentId }: { readonly dossierId: string; readonly documentId: string },
): Promise<Finding | undefined> {
  if (arrival.of === 'malware') return malwareFinding(arrival);
  const loaded = await ports.dossiers.load(dossierId);
  const document = loaded && (await ports.documents.load(dossierId, documentId, loaded.key));
  if (document?.state !== 'announced') return undefined;
  const bytes = await ports.objects.read(arrival.key);
  if (!bytes) return undefined;
  const rejection: Rejection | undefined = await inspectContent(
    ports.judge,
    bytes,
    document,
    ports.policy.documents.types,
  );
  return rejection ? { of: 'content', rejection } : { of: 'content' };
}

const malwareFinding = ({ clean, scanned }: Arrival & { readonly of: 'malware' }): Finding => {
  if (clean) return { of: 'malware' };
  return { of: 'malware', rejection: scanned === false ? 'not-scanned' : 'malware' };
};

async function advance(
  ports: SettlePorts,
  document: Document,
  loaded: LoadedDossier,
  finding: Finding | undefined,
  incoming: string,
): Promise<InspectOutcome | 'next'> {
  if (document.state === 'rejected' || document.state === 'available') {
    await deleteEvery(ports, incoming);
    if (document.state === 'rejected') await takeBackCopies(ports, document);
    return document.state === 'rejected' ? 'rejected' : 'settled';
  }
  const today = dayOf(await ports.clock.now());
  // Also of one that was accepted and could not be moved.
  if (finding?.rejection === 'not-checked')
    return commit(ports, rejected(document, 'not-checked', today), document, loaded);
  if (loaded.dossier.state === 'erasing')
    return commit(ports, rejected(document, 'dossier-closed', today), document, loaded);
  // Its coach would not see a test result that the client sees, so nothing comes in by a link meanwhile (AVG 18).
  if (loaded.dossier.restriction && 'invitationId' in document.uploader)
    return commit(ports, rejected(document, 'not-now', today), document, loaded);
  if (document.state === 'accepted') {
    const key = objectKeyIn(loaded.dossier, document);
    const outcome = madeAvailable(document, key);
    const move = { from: incoming, to: key, document };
    if (!(await moveBytes(ports, move, async () => (await committed(ports, outcome, document, loaded)) !== undefined)))
      throw new Conflict('The document was changed meanwhile');
    await deleteEvery(ports, incoming);
    return 'available';
  }
  if (finding === undefined) return 'waiting';
  if (alreadyKnown(document, finding)) return 'waiting';
  return commit(ports, recordFinding(document, finding, today), document, loaded);
}

const alreadyKnown = (document: Document, finding: Finding): boolean =>
  finding.rejection === undefined &&
  (finding.of === 'content' ? document.inspection !== undefined : document.verdict !== undefined);

async function commit(
  ports: SettlePorts,
  outcome: Outcome<Document>,
  before: Document,
  loaded: LoadedDossier,
): Promise<InspectOutcome | 'next'> {
  const next = await committed(ports, outcome, before, loaded);
  if (!next) throw new Conflict('The document was changed meanwhile');
  return next.state === 'announced' ? 'waiting' : 'next';
}

/** Undefined when something came between: the place was chosen for the dossier as it was loaded, and is chosen again. */
async function committed(
  ports: SettlePorts,
  outcome: Outcome<Document>,
  before: Document,
  loaded: LoadedDossier,
): Promise<Document | undefined> {
  if (!outcome.ok) return undefined;
  const { next } = outcome;
  const more = await testResultArrived(ports, next, loaded);
  const decision = {
    audit: [...outcome.audit, ...(more?.audit ?? [])],
    agenda: [...outcome.agenda, ...(more?.agenda ?? [])],
    effects: [...outcome.effects, ...(more?.effects ?? [])],
  } as const;
  const writes = [
    ports.documents.saveWrite(before, next, loaded.key),
    ports.dossiers.checkWrite(loaded),
    ...(more?.writes ?? []),
  ];
  return (await commitBySystem(ports, before.dossierId, decision, writes)).ok ? next : undefined;
}
