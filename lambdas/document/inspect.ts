import type { Outcome } from '../../domain/decision.ts';
import type { Document, Rejection } from '../../domain/document/document.ts';
import { type Finding, madeAvailable, recordFinding, rejected } from '../../domain/document/inspection.ts';
import { incomingKey, objectKeyIn } from '../../domain/document/location.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore, LoadedDossier } from '../../stores/dossiers.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import { Conflict, lookingAgain } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { inspectContent, type JudgeContent } from './inspect-content.ts';

export type InspectPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly documents: DocumentStore;
  readonly objects: ObjectStore;
  readonly judge: JudgeContent;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly pause: Pause;
};

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
  const [, dossierId, documentId] = INCOMING_KEY.exec(arrival.key) ?? [];
  if (dossierId === undefined || documentId === undefined) return 'unknown';
  const finding = await findingOf(ports, arrival, dossierId, documentId);
  // The S3 event and the scan's verdict come at about the same time: the second one loads again.
  return lookingAgain(ports, async () => {
    for (;;) {
      const loaded = await ports.dossiers.load(dossierId);
      const document = loaded && (await ports.documents.load(dossierId, documentId, loaded.key));
      if (!loaded || !document) {
        await deleteAll(ports, arrival.key);
        return 'unknown';
      }
      const step = await advance(ports, document, loaded, finding, arrival.key);
      if (step !== 'next') return step;
    }
  });
}

async function findingOf(
  ports: InspectPorts,
  arrival: Arrival,
  dossierId: string,
  documentId: string,
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
  ports: InspectPorts,
  document: Document,
  loaded: LoadedDossier,
  finding: Finding | undefined,
  incoming: string,
): Promise<InspectOutcome | 'next'> {
  if (document.state === 'rejected' || document.state === 'available') {
    await deleteAll(ports, incoming);
    return document.state === 'rejected' ? 'rejected' : 'settled';
  }
  if (loaded.dossier.state === 'erasing') return commit(ports, rejected(document, 'dossier-closed'), document, loaded);
  if (document.state === 'accepted') {
    const key = objectKeyIn(loaded.dossier, document);
    await ports.objects.copy(incoming, key);
    return commit(ports, madeAvailable(document, key), document, loaded, 'available');
  }
  if (finding === undefined) return 'waiting';
  if (alreadyKnown(document, finding)) return 'waiting';
  return commit(ports, recordFinding(document, finding), document, loaded);
}

const alreadyKnown = (document: Document, finding: Finding): boolean =>
  finding.rejection === undefined &&
  (finding.of === 'content' ? document.inspection !== undefined : document.verdict !== undefined);

async function commit(
  ports: InspectPorts,
  outcome: Outcome<Document>,
  before: Document,
  loaded: LoadedDossier,
  end?: 'available',
): Promise<InspectOutcome | 'next'> {
  if (!outcome.ok) throw new Conflict('The document was changed meanwhile');
  const { next } = outcome;
  // The place was chosen for the dossier as it was loaded: after an optimistic-lock conflict it is chosen again.
  const writes = [ports.documents.saveWrite(before, next, loaded.key), ports.dossiers.checkWrite(loaded)];
  const result = await commitBySystem(ports, before.dossierId, outcome, writes);
  if (!result.ok) throw new Conflict('The document was changed meanwhile');
  if (end) {
    await deleteAll(ports, incomingKey(before));
    return end;
  }
  return next.state === 'announced' ? 'waiting' : 'next';
}

/** Every version of one object, so that a rejected upload leaves nothing. */
async function deleteAll({ objects }: InspectPorts, key: string): Promise<void> {
  for (;;) {
    const { versions } = await objects.listVersions(key);
    if (versions.length === 0) return;
    const refused = await objects.deleteVersions(versions);
    if (refused.length > 0) throw new Error('Some versions could not be deleted');
  }
}
