import { PROOF_PREFIX } from '../../contracts/names.ts';
import { addDays, dayOf } from '../../domain/calendar.ts';
import type { AuditStore } from '../../stores/audit.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';

export type AnchorPorts = {
  readonly audit: Pick<AuditStore, 'headsChangedOn'>;
  readonly proof: Pick<ObjectStore, 'put'>;
  readonly clock: Clock;
};

/**
 * Writes the heads of all chains that changed yesterday or today to the proof bucket (Object Lock): after that,
 * a rewritten chain is detected. Ids and hashes only.
 */
export async function anchor({ audit, proof, clock }: AnchorPorts): Promise<{ readonly heads: number }> {
  const now = await clock.now();
  const today = dayOf(now);
  const heads = [...(await audit.headsChangedOn(addDays(today, -1))), ...(await audit.headsChangedOn(today))];
  if (heads.length === 0) return { heads: 0 };
  const at = now.toString({ fractionalSecondDigits: 3 });
  const text = `${JSON.stringify({ kind: 'audit-anchor', at, heads })}\n`;
  await proof.put(`${PROOF_PREFIX.anchors}${today}/${at}.json`, Buffer.from(text), 'application/json');
  return { heads: heads.length };
}
