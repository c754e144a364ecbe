import { createHash } from 'node:crypto';
import { PROOF_PREFIX } from '../../contracts/names.ts';
import { assemble, type DestructionCertificate, signedBytes } from '../../contracts/proof/certificate.ts';
import type { TaskOutcome } from '../../contracts/tasks.ts';
import { CERTIFIED_STEPS, certifyDestruction } from '../../domain/erasure/certificate.ts';
import { type ErasureCase, stepDone } from '../../domain/erasure/erasure-case.ts';
import { regulationOn } from '../../domain/rules.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ErasureStore } from '../../stores/erasures.ts';
import type { KeyService } from '../../stores/keys.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock, Ids } from '../../stores/outside.ts';
import { certificateWrite, leftPaperWrite } from '../../stores/survivors.ts';
import { loadCase } from '../erasure/case.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';

export type CertifyPorts = {
  readonly policy: Policy;
  readonly erasures: ErasureStore;
  readonly proof: Pick<ObjectStore, 'put'>;
  readonly keys: Pick<KeyService, 'sign' | 'publicKey'>;
  readonly committer: Committer;
  readonly print: (certificate: DestructionCertificate) => Promise<Uint8Array>;
  readonly clock: Clock;
  readonly ids: Ids;
};

/**
 * Certifies a finished erasure (RIO-6.3, EK-10.1): only when fresh listings found nothing. The chain first gets its
 * link, and
 * the certificate names the head after it; the facts are recorded before anything is signed, so that a second run signs the
 * same certificate.
 */
export async function certify(ports: CertifyPorts, erasureId: string): Promise<TaskOutcome> {
  const found = await loadCase(ports.erasures, erasureId);
  if (found.steps.certify) return { outcome: 'done' };
  // Checked before anything is written to the chain.
  if (!CERTIFIED_STEPS.every((step) => found.steps[step])) return { outcome: 'stuck' };
  const erasure = found.auditHead ? found : await seal(ports, found);
  const decision = certified(erasure, ports.policy);
  if (!decision.ok) return { outcome: 'stuck' };
  const { body } = decision;
  const keyId = createHash('sha256')
    .update(await ports.keys.publicKey())
    .digest('hex');
  const value = Buffer.from(await ports.keys.sign(signedBytes(body))).toString('base64');
  const signature = { algorithm: 'ECDSA_SHA_256', keyId, value } as const;
  const name = `${PROOF_PREFIX.certificates}${body.certificateId}`;
  await ports.proof.put(`${name}.json`, assemble(body, signature), 'application/json');
  await ports.proof.put(`${name}.pdf`, await ports.print({ ...body, signature }), 'application/pdf');
  const { certificateId, dossierNumber, completedAt } = body;
  const at = (await ports.clock.now()).toString({ fractionalSecondDigits: 3 });
  const saved = await ports.erasures.save(stepDone(erasure, 'certify', at), [
    certificateWrite({ certificateId, erasureId, dossierNumber, completedAt }),
    ...(body.paper?.left
      ? [leftPaperWrite({ certificateId, erasureId, version: 0, left: body.paper.left.copies, confirmed: [] })]
      : []),
  ]);
  return { outcome: saved ? 'done' : 'stuck' };
}

/** Fixes what the certificate will say: its id, its moment, and the head of the chain, with the link that says so. */
async function seal(ports: CertifyPorts, erasure: ErasureCase): Promise<ErasureCase> {
  const now = await ports.clock.now();
  const certificateId = erasure.certificateId ?? ports.ids.next();
  const link = {
    act: 'destroy',
    action: 'erasure.certify',
    rules: ['erasure.certified'],
    facts: { erasure: erasure.erasureId, certificate: certificateId },
  } as const;
  const result = await commitBySystem(
    ports,
    erasure.dossierId,
    { audit: [link], agenda: [], effects: [] },
    [{ write: ports.erasures.saveWrite({ ...erasure, certificateId }), conflict: 'changed' }],
    now,
  );
  if (!result.ok) throw new Error('The erasure was changed by another run');
  const next = { ...erasure, certificateId, version: erasure.version + 1, auditHead: result.head };
  const saved = await ports.erasures.save({ ...next, completedAt: now.toString({ fractionalSecondDigits: 3 }) });
  if (!saved) throw new Error('The erasure was changed by another run');
  return saved;
}

/** The facts of the certificate. The verifying steps are done only when a fresh listing found nothing. */
const certified = (erasure: ErasureCase, policy: Policy) =>
  certifyDestruction({
    erasure,
    left: { objects: 0, records: 0 },
    organisation: policy.organisation.name,
    regulationVersion: regulationOn(policy, erasure.destructionDueOn),
  });
