import type { Dossier } from './dossier.ts';

/**
 * Whether the dossier of a client who comes back may refer to this one: theirs, over, and still kept. It is not read or changed
 * by that, so its term stays what it was (RIO-6.3, EK-10.1). What may only be stored is not used for it (AVG 18).
 */
export const canBeFollowed = (
  earlier: Pick<Dossier, 'clientId' | 'state' | 'restriction'> | undefined,
  clientId: string,
): boolean => earlier?.clientId === clientId && earlier.state === 'ended' && earlier.restriction === undefined;
