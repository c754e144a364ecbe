import type { AccessData } from '../../contracts/rights/package.ts';
import type { Suggestion } from '../../domain/register/suggestion.ts';
import type { Text } from '../../policies/types.ts';
import type { Block } from '../letters/model.ts';
import { defined, type PackageFacts } from '../rights/package/case-facts.ts';
import { dayAt, heading, tableOr } from '../rights/package/sheet.ts';

const W = {
  title: { nl: 'Uw voorstellen', en: 'Your suggestions' },
  received: { nl: 'Ontvangen', en: 'Received' },
  text: { nl: 'Wat u voorstelde', en: 'What you suggested' },
  answer: { nl: 'Ons antwoord', en: 'Our answer' },
  waits: { nl: 'Nog geen antwoord', en: 'No answer yet' },
  none: { nl: 'U hebt geen voorstel gedaan.', en: 'You have made no suggestion.' },
} as const satisfies Record<string, Text>;

/** What the client suggested to the practice while signed in, and what was answered. */
export function suggestionBlocks(facts: PackageFacts): Block[] {
  const { suggestions, language } = facts;
  const columns = [
    { header: W.received[language], share: 2 },
    { header: W.text[language], share: 5 },
    { header: W.answer[language], share: 5 },
  ] as const;
  const rows = suggestions.map(({ receivedAt, secrets }) => [
    dayAt(receivedAt, language),
    secrets.text,
    secrets.answer ?? W.waits[language],
  ]);
  return [heading(W.title, facts), ...tableOr(facts, columns, rows, W.none)];
}

export const suggestionData = ({
  suggestionId,
  receivedAt,
  state,
  answeredAt,
  secrets,
}: Suggestion): AccessData['suggestions'][number] => ({
  suggestionId,
  receivedAt,
  state,
  text: secrets.text,
  ...defined({ answeredAt, answer: secrets.answer }),
});
