import type { AccessSections } from '../../contracts/rights/package-sections.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Text } from '../../policies/types.ts';
import { ConsentStore, pointersOf } from '../../stores/consents.ts';
import { type ListedReceipt, ReceiptStore } from '../../stores/receipts.ts';
import type { Block } from '../letters/model.ts';
import { defined, type PackageContext } from '../rights/package/case-facts.ts';
import { dayAt, heading, tableOr } from '../rights/package/sheet.ts';
import { entryOf } from '../shared/named.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';

const W = {
  consents: { nl: 'Uw toestemmingen', en: 'Your consents' },
  consent: { nl: 'Toestemming', en: 'Consent' },
  about: { nl: 'Voor wie of wat', en: 'For whom or what' },
  asked: { nl: 'Gevraagd', en: 'Asked' },
  answer: { nl: 'Uw antwoord', en: 'Your answer' },
  noConsents: { nl: 'U is geen toestemming gevraagd.', en: 'You were not asked for consent.' },
} as const satisfies Record<string, Text>;

const STATES: { readonly [S in Consent['state']]: Text } = {
  asked: { nl: 'Gevraagd, nog geen antwoord', en: 'Asked, no answer yet' },
  granted: { nl: 'U zei ja', en: 'You said yes' },
  refused: { nl: 'U zei nee', en: 'You said no' },
  expired: { nl: 'Geen antwoord, dus geen toestemming', en: 'No answer, so no consent' },
  withdrawn: { nl: 'U trok haar in', en: 'You withdrew it' },
  ended: { nl: 'Geëindigd', en: 'Ended' },
  cancelled: { nl: 'De vraag is teruggenomen', en: 'The question was taken back' },
};

/** What the client was asked and what they answered (AVG 7(1)). */
function consentBlocks(consents: readonly Consent[], context: PackageContext): Block[] {
  const { policy, language } = context;
  const columns = [
    { header: W.consent[language], share: 3 },
    { header: W.about[language], share: 4 },
    { header: W.asked[language], share: 2 },
    { header: W.answer[language], share: 3 },
  ] as const;
  const rows = consents.map((consent) => [
    entryOf(policy.consents.scopes, consent.scope).name[language],
    namesIn(consent).join('\n'),
    dayAt(consent.askedAt, language),
    STATES[consent.state][language],
  ]);
  return [heading(W.consents, context), ...tableOr(context, columns, rows, W.noConsents)];
}

function consentData(consent: Consent, { policy }: PackageContext): AccessSections['consents'][number] {
  const { consentId, scope, state, textVersion, askedAt, answeredAt, startsOn, endsOn, endedAt, secrets } = consent;
  const shown = policy.consents.scopes
    .find(({ id }) => id === scope)
    ?.texts.find(({ version }) => version === textVersion)?.text;
  return {
    consentId,
    scope: entryOf(policy.consents.scopes, scope),
    state,
    textVersion,
    ...(shown === undefined ? {} : { text: { nl: shown.nl, en: shown.en } }),
    askedAt,
    ...defined({ answeredAt, startsOn, endsOn, endedAt, reason: secrets.reason }),
    about: namesIn(consent),
  };
}

/** Who and what a consent named, as the client was shown it. */
function namesIn({ subject, secrets: { shown = {} } }: Consent): string[] {
  const names = [shown.person, shown.principal, ...Object.values(shown.documents ?? {})];
  const days = subject.kind === 'day' ? [subject.on] : [];
  return [...names.filter((name) => name !== undefined && name !== ''), ...days] as string[];
}

export const consentRecord = {
  load: ({ items }, { dossier, key }) => new ConsentStore(items).list(dossier.dossierId, key),
  package: { section: 'consents', data: consentData, overview: consentBlocks },
  erasure: {
    keys: pointersOf,
    token: ({ state, token }) => (state === 'asked' ? token : undefined),
  },
} as const satisfies RecordDefinition<Consent, 'consents'>;

export const receiptRecord = {
  load: ({ items }, { dossier, key }) => new ReceiptStore(items).list(dossier.dossierId, key),
  package: { section: 'receipts', data: ({ consentId, n, hash, text }) => ({ consentId, n, sha256: hash, text }) },
  erasure: 'partition',
} as const satisfies RecordDefinition<ListedReceipt, 'receipts'>;

export const questionsRecord = {
  partOf: 'consent',
  because: 'It counts the questions, so that two cannot be asked at once.',
} as const satisfies RecordDefinition;
