import type { proofOperations } from '../../contracts/proof/operations.ts';
import { openPaper } from '../../domain/proof/left-paper.ts';
import type { Call, LogicSet, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { certificateFile } from './certificate-file.ts';
import { confirmCertificatePaper, getCertificatePaper, type LeftPaperPorts } from './left-paper.ts';
import { getRelationFigures, listRelations, type RelationPorts } from './relations.ts';

export type ProofPorts = RelationPorts & LeftPaperPorts;

type Operations = typeof proofOperations;

async function listCertificates(
  { survivors }: ProofPorts,
  { actor, query }: Call<Operations['listCertificates']>,
): Promise<Reply<Operations['listCertificates']>> {
  const denied = mayInPractice(actor, 'certificate.read');
  if (denied) return denied;
  const [page, paper] = await Promise.all([
    survivors.certificates(query.limit ?? PAGE, fromCursor(query.cursor)),
    survivors.allLeftPaper(),
  ]);
  const open = new Map(paper.map((one) => [one.certificateId, openPaper(one)]));
  const items = page.items.map(({ certificateId, dossierNumber, completedAt }) => {
    const paperOpen = open.get(certificateId) ?? 0;
    return { certificateId, dossierNumber, completedAt, ...(paperOpen > 0 ? { paperOpen } : {}) };
  });
  return { ok: true, body: { items, ...toCursor(page.next) } };
}

async function getCertificate(
  ports: ProofPorts,
  { params }: Call<Operations['getCertificate']>,
): Promise<Reply<Operations['getCertificate']>> {
  const bytes = await certificateFile(ports, params.certificateId, 'json');
  if ('ok' in bytes) return bytes;
  // The stored text itself: parsing and writing it again could change the bytes, and so the signature.
  return { ok: true, body: JSON.parse(Buffer.from(bytes).toString('utf8')), raw: bytes };
}

async function getCertificatePdf(
  ports: ProofPorts,
  { params }: Call<Operations['getCertificatePdf']>,
): Promise<Reply<Operations['getCertificatePdf']>> {
  const bytes = await certificateFile(ports, params.certificateId, 'pdf');
  if ('ok' in bytes) return bytes;
  return { ok: true, body: '', raw: bytes };
}

/** What is left of destroyed dossiers, for the owner who answers to the law (RIO-6.3, RIO-6.4, EK-10.1). */
export const proofLogic: LogicSet<typeof proofOperations, ProofPorts> = {
  listCertificates,
  getCertificate,
  getCertificatePdf,
  getCertificatePaper,
  confirmCertificatePaper,
  getRelationFigures,
  listRelations,
};
