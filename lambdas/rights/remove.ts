import { PREFIX, SHELF_PREFIXES } from '../../contracts/names.ts';
import type { ObjectStore, VersionPage } from '../../stores/objects.ts';

type Objects = Pick<ObjectStore, 'listVersions' | 'deleteVersions'>;

/**
 * Deletes every version of one document wherever it can lie. @throws when S3 refused one: the step is tried again, and lists
 * again.
 */
export async function removeBytes(
  dossierId: string,
  documentId: string,
  { objects }: { readonly objects: Objects },
): Promise<void> {
  for (const prefix of new Set([PREFIX.incoming, ...SHELF_PREFIXES])) {
    let after: VersionPage['next'];
    do {
      const { versions, next } = await objects.listVersions(`${prefix}${dossierId}/`, after);
      // The last part of a key is the document; a date may come before it.
      const own = versions.filter(({ key }) => key.endsWith(`/${documentId}`));
      if (own.length > 0 && (await objects.deleteVersions(own)).length > 0)
        throw new Error('S3 refused to delete a version');
      after = next;
    } while (after);
  }
}
