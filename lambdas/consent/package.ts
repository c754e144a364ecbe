import type { Consent } from '../../domain/consent/consent.ts';
import type { Text } from '../../policies/types.ts';
import type { Block } from '../letters/model.ts';
import { namedIn, type PackageFacts } from '../rights/package/case-facts.ts';
import { namesIn } from '../rights/package/data.ts';
import { W } from '../rights/package/overview-words.ts';
import { dayAt, heading, tableOr } from '../rights/package/sheet.ts';

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
export function consentBlocks(facts: PackageFacts): Block[] {
  const { policy, language } = facts;
  const columns = [
    { header: W.consent[language], share: 3 },
    { header: W.about[language], share: 4 },
    { header: W.asked[language], share: 2 },
    { header: W.answer[language], share: 3 },
  ] as const;
  const rows = facts.consents.map((consent) => [
    namedIn(policy.consents.scopes, consent.scope).name[language],
    namesIn(consent).join('\n'),
    dayAt(consent.askedAt, language),
    STATES[consent.state][language],
  ]);
  return [heading(W.consents, facts), ...tableOr(facts, columns, rows, W.noConsents)];
}
