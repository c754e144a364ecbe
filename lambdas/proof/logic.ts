import { PROOF_PREFIX } from '../../contracts/names.ts';
import type { proofOperations } from '../../contracts/proof/operations.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { SurvivorStore } from '../../stores/survivors.ts';
import { type Call, type LogicSet, type Problem, problem, type Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { getRelationFigures, listRelations, type RelationPorts } from './relations.ts';

export type ProofPorts = RelationPorts & {
  readonly survivors: SurvivorStore;
  readonly proof: Pick<ObjectStore, 'read'>;
};

type Operations = typeof proofOperations;

/** Public for those who have its id: the client has no account any more, and it holds no personal data. */
async function paper(
  { survivors, proof }: ProofPorts,
  certificateId: string,
  extension: 'json' | 'pdf',
): Promise<Uint8Array | Problem> {
  const known = await survivors.hasCertificate(certificateId);
  const bytes = known ? await proof.read(`${PROOF_PREFIX.certificates}${certificateId}.${extension}`) : undefined;
  return bytes ?? problem('not-found', { rule: 'erasure.certified' });
}

async function listCertificates(
  { survivors }: ProofPorts,
  { actor, query }: Call<Operations['listCertificates']>,
): Promise<Reply<Operations['listCertificates']>> {
  const denied = mayInPractice(actor, 'certificate.read');
  if (denied) return denied;
  const page = await survivors.certificates(query.limit ?? PAGE, fromCursor(query.cursor));
  const items = page.items.map(({ certificateId, dossierNumber, completedAt }) => ({
    certificateId,
    dossierNumber,
    completedAt,
  }));
  return { ok: true, body: { items, ...toCursor(page.next) } };
}

async function getCertificate(
  ports: ProofPorts,
  { params }: Call<Operations['getCertificate']>,
): Promise<Reply<Operations['getCertificate']>> {
  const bytes = await paper(ports, params.certificateId, 'json');
  if ('ok' in bytes) return bytes;
  // The stored text itself: parsing and writing it again could change the bytes, and so the signature.
  return { ok: true, body: JSON.parse(Buffer.from(bytes).toString('utf8')), raw: bytes };
}

async function getCertificatePdf(
  ports: ProofPorts,
  { params }: Call<Operations['getCertificatePdf']>,
): Promise<Reply<Operations['getCertificatePdf']>> {
  const bytes = await paper(ports, params.certificateId, 'pdf');
  if ('ok' in bytes) return bytes;
  return { ok: true, body: '', raw: bytes };
}

/** What is left of destroyed dossiers, for the owner who answers to the law (RIO-6.3, RIO-6.4, EK-10.1). */
export const proofLogic: LogicSet<typeof proofOperations, ProofPorts> = {
  listCertificates,
  getCertificate,
  getCertificatePdf,
  getRelationFigures,
  listRelations,
};
