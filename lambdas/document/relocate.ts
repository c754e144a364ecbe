import type * as z from 'zod';
import type { relocateRequested } from '../../contracts/events.ts';
import type { Document } from '../../domain/document/document.ts';
import { moved, objectKeyIn, placeOf, SHELVES } from '../../domain/document/location.ts';
import type { Committer } from '../../stores/commit.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore, LoadedDossier } from '../../stores/dossiers.ts';
import type { ObjectStore, VersionPage } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Log } from '../runtime/log.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { liveDossier } from '../shared/still-there.ts';
import { moveBytes } from './move.ts';

export type RelocatePorts = {
  readonly dossiers: DossierStore;
  readonly documents: DocumentStore;
  readonly objects: ObjectStore;
  readonly committer: Committer;
  readonly clock: Clock;
};

export type Relocated = { readonly outcome: 'done' | 'gone' | 'later'; readonly moved: number };

/** Moves the documents of the dossier that an event is about. */
export async function relocateDocuments(
  ports: RelocatePorts & { readonly log: Pick<Log, 'info'> },
  { detail: { dossierId } }: z.infer<ReturnType<typeof relocateRequested>>,
): Promise<void> {
  ports.log.info('relocated', { dossierId, ...(await relocate(ports, dossierId)) });
}

const PAGE = 100;

/**
 * Puts a dossier's documents where its state asks for them (RIO-6.3): copy, record the new place, and when all are in place
 * delete the old copies, so that a document can be read at every moment. Run again, it moves what is left. Only then does
 * the agenda item go.
 */
export async function relocate(ports: RelocatePorts, dossierId: string): Promise<Relocated> {
  const loaded = await liveDossier(ports, dossierId);
  if (!loaded) return { outcome: 'gone', moved: 0 };
  let count = 0;
  let after: string | undefined;
  do {
    const page = await ports.documents.list(dossierId, loaded.key, PAGE, after);
    for (const document of page.items) {
      if (document.state === 'accepted') return { outcome: 'later', moved: count };
      if (document.state !== 'available') continue;
      const key = objectKeyIn(loaded.dossier, document);
      if (document.objectKey !== key) {
        if (!(await move(ports, document, key, loaded))) return { outcome: 'later', moved: count };
        count += 1;
      }
    }
    after = page.next;
  } while (after !== undefined);
  return { outcome: await finish(ports, loaded), moved: count };
}

async function move(ports: RelocatePorts, document: Document, to: string, loaded: LoadedDossier): Promise<boolean> {
  const from = document.objectKey;
  if (from === undefined) return false;
  const outcome = moved(document, to);
  if (!outcome.ok) return false;
  const writes = [ports.documents.saveWrite(document, outcome.next, loaded.key), ports.dossiers.checkWrite(loaded)];
  return moveBytes(
    ports,
    { from, to, document },
    async () => (await commitBySystem(ports, document.dossierId, outcome, writes)).ok,
  );
}

/**
 * Everything is in place: what lies elsewhere are the copies that were moved from, also of a run that was killed. Copies are
 * deleted only when the dossier is unchanged after they were listed: otherwise another run may be moving documents to that
 * very place, and what it copied later is not on the page.
 */
async function clearOtherPlaces(ports: RelocatePorts, loaded: LoadedDossier): Promise<boolean> {
  const kept = placeOf(loaded.dossier);
  for (const shelf of SHELVES) {
    let after: VersionPage['next'];
    do {
      const page = await ports.objects.listVersions(`${shelf}/${loaded.dossier.dossierId}/`, after);
      const stale = page.versions.filter(({ key }) => !key.startsWith(kept));
      if (stale.length > 0) {
        if (!(await unchanged(ports, loaded))) return false;
        if ((await ports.objects.deleteVersions(stale)).length > 0) return false;
      }
      after = page.next;
    } while (after);
  }
  return true;
}

async function unchanged({ dossiers }: RelocatePorts, { dossier }: LoadedDossier): Promise<boolean> {
  return (await dossiers.load(dossier.dossierId))?.dossier.version === dossier.version;
}

/** Drops the agenda item, unless the dossier has changed: then its documents may have to move again, and the item stays. */
async function finish(ports: RelocatePorts, loaded: LoadedDossier): Promise<'done' | 'later'> {
  if (!(await clearOtherPlaces(ports, loaded))) return 'later';
  const { dossierId } = loaded.dossier;
  const decision = {
    audit: [{ act: 'order', action: 'documents.in-place', rules: ['retention.placed-by-term'] }] as const,
    agenda: [{ op: 'drop', subject: dossierId, kind: 'relocation', reference: 'dossier' }] as const,
    effects: [],
  };
  const result = await commitBySystem(ports, dossierId, decision, [ports.dossiers.checkWrite(loaded)]);
  return result.ok ? 'done' : 'later';
}
