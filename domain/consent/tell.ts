import { type Decision, decided } from '../decision.ts';
import type { Effect } from '../effect.ts';
import type { Consent } from './consent.ts';

const RULES = ['audit.every-act'] as const;

const factsOf = ({ dossierId, consentId }: Consent) => ({ dossier: dossierId, consent: consentId });

/**
 * An execution waits for the answer, and can be told by this token. The question goes out with the first token; a later one
 * belongs to another try of the same wait, and only takes its place. Somebody who waits for what came already is told at once.
 * @returns undefined when this token waits already.
 */
export function recordToken(consent: Consent, token: string): Decision<Consent> | undefined {
  const { consentId, clientId, state } = consent;
  const audit = { act: 'record', action: 'consent.wait', rules: RULES, facts: { consent: consentId } } as const;
  if (state !== 'asked') return decided(consent, audit, { effects: [{ type: 'answer-token', token, outcome: state }] });
  if (consent.token === token) return undefined;
  const question: Effect = {
    type: 'notify',
    notice: 'consent-question',
    recipient: { to: 'person', personId: clientId },
    facts: factsOf(consent),
  };
  return decided({ ...consent, token }, audit, { effects: consent.token === undefined ? [question] : [] });
}

/**
 * Whoever asked is told what came of it, once. Nobody is told of a question that a client or the system put, nor of one that
 * is still open: that lapses on its day, and then there is something to tell.
 * @param coachId the coach of the dossier now: after a handover the answer is theirs to know.
 * @param at ISO instant.
 * @returns undefined when there is nothing to tell, or it was told.
 */
export function recordTold(consent: Consent, coachId: string, at: string): Decision<Consent> | undefined {
  const { consentId, dossierId, state, askedBy } = consent;
  if (state === 'asked' || consent.toldAt !== undefined) return undefined;
  const told: Effect = {
    type: 'notify',
    notice: 'consent-answer',
    recipient: askedBy.role === 'owner' ? { to: 'owner' } : { to: 'person', personId: coachId },
    facts: { ...factsOf(consent), outcome: state },
  };
  return decided(
    { ...consent, toldAt: at },
    { act: 'record', action: 'consent.tell', rules: RULES, facts: { consent: consentId, outcome: state } },
    {
      agenda: [{ op: 'drop', subject: dossierId, kind: 'consent-tell', reference: consentId }],
      // Whoever took the question back knows.
      effects: (askedBy.role === 'coach' || askedBy.role === 'owner') && state !== 'cancelled' ? [told] : [],
    },
  );
}
