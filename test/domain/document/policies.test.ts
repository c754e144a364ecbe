import { describe, expect, it } from 'vitest';
import { type AnnounceDocument, announceDocument } from '../../../domain/document/announce.ts';
import { policyById, policyIds } from '../../../local/policies.ts';
import { RUNNING, TODAY } from '../support/samples.ts';

/** What the regulations say of special data (RIO-2.2): health only in re-integration, entrusted points only when known. */
const HEALTH = ['work-limitations', 'labour-expert-report', 'functional-capacity-list', 'benefit-or-rejection'];
const ENTRUSTED = ['principal-improvement-points'];

describe.each(policyIds)('a document under the policy %s', (id) => {
  const policy = policyById(id);
  const services = policy.services.flatMap((service) => policy.categories.map((category) => ({ service, category })));

  it.each([true, false])(
    '[RIO-2.2] takes each category in each service as the regulation says; informed: %s',
    (known) => {
      for (const { service, category } of services) {
        const command: AnnounceDocument = {
          documentId: 'document-1',
          category: category.id,
          registrationKind: 'intake',
          files: ['coach'],
          fileName: 'brief.pdf',
          mediaType: 'application/pdf',
          size: 10,
          sha256: 'a'.repeat(64),
          ...(known ? { clientInformedOn: TODAY } : {}),
        };
        const dossier = { ...RUNNING, service: service.id };
        const outcome = announceDocument(dossier, command, { personId: 'c', role: 'coach' }, policy, TODAY);
        const code =
          HEALTH.includes(category.id) && !service.wvp
            ? 'category-needs-wvp-service'
            : ENTRUSTED.includes(category.id) && !known
              ? 'category-needs-informed-client'
              : 'taken';
        expect([service.id, category.id, outcome.ok ? 'taken' : outcome.refusal.code]).toEqual([
          service.id,
          category.id,
          code,
        ]);
        if (outcome.ok) expect(outcome.next.retention.term).toBe('P5Y');
      }
    },
  );

  it('[RIO-2.2] a career check takes no health data', () => {
    const quiet = policy.services.filter(({ wvp }) => !wvp);
    expect(quiet.length).toBeGreaterThan(0);
    expect(HEALTH.filter((health) => !policy.categories.some((one) => one.id === health))).toEqual([]);
  });
});
