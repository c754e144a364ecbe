import { destructionCertificateSchema } from '../../contracts/proof/certificate.ts';
import type { proofOperations } from '../../contracts/proof/operations.ts';
import { built } from '../../contracts/schema.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { confirmPaper } from '../../domain/proof/confirm-paper.ts';
import { type LeftPaper, openPaper } from '../../domain/proof/left-paper.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { SurvivorStore } from '../../stores/survivors.ts';
import { type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { nameIn } from '../shared/named.ts';
import { enterPractice } from '../shared/open-dossier.ts';
import { type CertificateFilePorts, certificateFile } from './certificate-file.ts';

export type LeftPaperPorts = CertificateFilePorts & {
  readonly policy: Pick<Policy, 'paper'>;
  readonly survivors: SurvivorStore;
  readonly committer: Committer;
};

type Operations = typeof proofOperations;

/** What is known of it; of a certificate from before it was kept, what the certificate itself says. */
async function leftPaperOf(ports: LeftPaperPorts, certificateId: string): Promise<LeftPaper | Problem> {
  const known = await ports.survivors.leftPaper(certificateId);
  if (known) return known;
  const [entry, file] = await Promise.all([
    ports.survivors.certificate(certificateId),
    certificateFile(ports, certificateId, 'json'),
  ]);
  if (!entry) return problem('not-found', { rule: 'erasure.certified' });
  if ('ok' in file) return file;
  const { paper } = built(destructionCertificateSchema).parse(JSON.parse(Buffer.from(file).toString('utf8')));
  return { certificateId, erasureId: entry.erasureId, version: 0, left: paper?.left?.copies ?? 0, confirmed: [] };
}

const shown = (paper: LeftPaper, { paper: { methods } }: LeftPaperPorts['policy']) => ({
  left: paper.left,
  open: openPaper(paper),
  confirmed: paper.confirmed.map(({ method, ...one }) => ({ ...one, method: nameIn(methods, method) })),
});

/** As the certificate itself: for who has its id, and without personal data. */
export async function getCertificatePaper(
  ports: LeftPaperPorts,
  { params }: Call<Operations['getCertificatePaper']>,
): Promise<Reply<Operations['getCertificatePaper']>> {
  const paper = await leftPaperOf(ports, params.certificateId);
  if ('ok' in paper) return paper;
  return { ok: true, body: shown(paper, ports.policy), version: paper.version };
}

/** The practice's chain keeps what was said, so that it cannot be changed unseen; the certificate stays as it was signed. */
export async function confirmCertificatePaper(
  ports: LeftPaperPorts,
  call: Call<Operations['confirmCertificatePaper']>,
): Promise<Reply<Operations['confirmCertificatePaper']>> {
  const denied = enterPractice(ports, call, 'certificate.confirm-paper');
  if (denied) return denied;
  const paper = await leftPaperOf(ports, call.params.certificateId);
  if ('ok' in paper) return paper;
  if (call.ifMatch !== paper.version) return problem('version-conflict');
  const outcome = confirmPaper(paper, call.body, ports.policy, call.today);
  if (!outcome.ok) return outcome;
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [
    ports.survivors.leftPaperWrite(outcome.next),
  ]);
  if (!committed.ok) return committed;
  return { ok: true, body: shown(outcome.next, ports.policy), version: paper.version + 1 };
}
