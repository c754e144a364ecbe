import type { ConsentReply } from '../../contracts/consent/replies.ts';
import { articleOf } from '../../domain/article.ts';
import type { Consent, ConsentSubject } from '../../domain/consent/consent.ts';
import { scopeOf } from '../../domain/consent/rules.ts';
import type { Policy } from '../../policies/index.ts';

/** A consent as it is shown: without the execution's token, and without what somebody typed. */
export function stateOfConsent(consent: Consent, policy: Policy): ConsentReply {
  const {
    clientId: _,
    secrets: __,
    token: ___,
    toldAt: ____,
    remindedOn: _____,
    askedBy,
    subject,
    bounces,
    receipts,
    ...shown
  } = consent;
  return {
    ...shown,
    article: articleOf(policy.rules, scopeOf(policy, consent.scope)?.article ?? 'consent.demonstrable'),
    askedBy: askedBy.role,
    subject: subjectView(subject),
    bounces: bounces.map((bounce) => ({ ...bounce })),
    receipts: receipts.map((receipt) => ({ ...receipt })),
  };
}

/** The same with why it is asked again, for the client and the coach. */
export function consentView(consent: Consent, policy: Policy): ConsentReply {
  const { reason } = consent.secrets;
  return { ...stateOfConsent(consent, policy), ...(reason === undefined ? {} : { reason }) };
}

function subjectView(subject: ConsentSubject): ConsentReply['subject'] {
  if (subject.kind === 'partner') return { ...subject, categories: [...subject.categories] };
  if (subject.kind !== 'disclosure') return { ...subject };
  const documents = subject.documents.map(({ holds, ...document }) => ({
    ...document,
    ...(holds === undefined ? {} : { holds: [...holds] }),
  }));
  return { ...subject, documents };
}
