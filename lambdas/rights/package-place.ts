import { PREFIX } from '../../contracts/names.ts';

/** Where the package of one kind lies. The first part is the dossier, so that its erasure finds it. */
export const packageKeyOf = (
  { dossierId, requestId }: { readonly dossierId: string; readonly requestId: string },
  kind: 'access' | 'portability',
): string => `${PREFIX.exports}${dossierId}/${requestId}-${kind}.zip`;
