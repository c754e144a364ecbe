import type { AuditDraft } from '../audit.ts';

/** The action of the link that says that the practice was brought back to a moment (AVG 32(1)(c)). */
export const RESTORED = 'practice.restore';

/** @param what `to`: the moment; how many links of the log are lost, and how many consents wait until their clients were told. */
export const restoredTrace = (what: {
  readonly to: string;
  readonly links: number;
  readonly consents: number;
}): AuditDraft => ({
  act: 'keep',
  action: RESTORED,
  rules: ['accountability.documented', 'consent.withdrawable'],
  facts: { ...what },
});
