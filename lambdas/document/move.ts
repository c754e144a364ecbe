import type { Document } from '../../domain/document/document.ts';
import { SHELVES } from '../../domain/document/location.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import { liveDossier } from '../shared/still-there.ts';

type MovePorts = {
  readonly dossiers: Pick<DossierStore, 'load'>;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly objects: Pick<ObjectStore, 'copy' | 'listVersions' | 'deleteVersions'>;
};

/**
 * The one way in which bytes come to a shelf: copy, and say that they are there, or take the copy back. The copy may land after an
 * erasure, or a removal of the document, has looked for what is there. One whose run was killed before it could be taken back is
 * found when the erasure looks again.
 * @param commit says whether the place was recorded, which it is only while dossier and document are as they were loaded.
 */
export async function moveBytes(
  ports: MovePorts,
  move: { readonly from: string; readonly to: string; readonly document: Document },
  commit: () => Promise<boolean>,
): Promise<boolean> {
  let done = false;
  try {
    await ports.objects.copy(move.from, move.to);
    done = await commit();
  } finally {
    // Also of a copy that failed as far as we heard.
    if (!done && !(await hasBytes(ports, move.document))) await deleteEvery(ports, move.to);
  }
  return done;
}

/** While it has, the same copy may be another run's, and stays. */
async function hasBytes(
  { dossiers, documents }: MovePorts,
  { dossierId, documentId }: Pick<Document, 'dossierId' | 'documentId'>,
): Promise<boolean> {
  const loaded = await liveDossier({ dossiers }, dossierId);
  const document = loaded && (await documents.load(dossierId, documentId, loaded.key));
  return document?.state === 'accepted' || document?.state === 'available';
}

/** Every version of one object, so that nothing of it is left. */
export async function deleteEvery({ objects }: Pick<MovePorts, 'objects'>, key: string): Promise<void> {
  for (;;) {
    const versions = (await objects.listVersions(key)).versions.filter((one) => one.key === key);
    if (versions.length === 0) return;
    if ((await objects.deleteVersions(versions)).length > 0) throw new Error('Some versions could not be deleted');
  }
}

/** What a killed run may have copied of a document whose dossier is gone, or is being erased. */
export async function takeBackCopies(
  { objects }: Pick<MovePorts, 'objects'>,
  { dossierId, documentId }: { readonly dossierId: string; readonly documentId: string },
): Promise<void> {
  for (const shelf of SHELVES) {
    const { versions } = await objects.listVersions(`${shelf}/${dossierId}/`);
    for (const key of new Set(versions.map((one) => one.key)))
      if (key.endsWith(`/${documentId}`)) await deleteEvery({ objects }, key);
  }
}
