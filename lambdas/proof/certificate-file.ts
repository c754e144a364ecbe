import { PROOF_PREFIX } from '../../contracts/names.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { SurvivorStore } from '../../stores/survivors.ts';
import { type Problem, problem } from '../runtime/call.ts';

export type CertificateFilePorts = {
  readonly survivors: Pick<SurvivorStore, 'certificate'>;
  readonly proof: Pick<ObjectStore, 'read'>;
};

/** Public for those who have its id: the client has no account any more, and it holds no personal data. */
export async function certificateFile(
  { survivors, proof }: CertificateFilePorts,
  certificateId: string,
  extension: 'json' | 'pdf',
): Promise<Uint8Array | Problem> {
  const known = await survivors.certificate(certificateId);
  const bytes = known ? await proof.read(`${PROOF_PREFIX.certificates}${certificateId}.${extension}`) : undefined;
  return bytes ?? problem('not-found', { rule: 'erasure.certified' });
}
