import type { AccessSections } from '../../contracts/rights/package-sections.ts';
import type { Suggestion } from '../../domain/register/suggestion.ts';
import type { Text } from '../../policies/types.ts';
import { DossierStore } from '../../stores/dossiers.ts';
import { keysOf, SuggestionStore } from '../../stores/suggestions.ts';
import type { Block } from '../letters/model.ts';
import { defined, type PackageContext } from '../rights/package/case-facts.ts';
import { dayAt, heading, tableOr } from '../rights/package/sheet.ts';
import type { RecordDefinition, RecordPorts } from '../shared/record-definition.ts';
import { partWithSuggestions } from './erasure.ts';

const W = {
  title: { nl: 'Uw voorstellen', en: 'Your suggestions' },
  received: { nl: 'Ontvangen', en: 'Received' },
  text: { nl: 'Wat u voorstelde', en: 'What you suggested' },
  answer: { nl: 'Ons antwoord', en: 'Our answer' },
  waits: { nl: 'Nog geen antwoord', en: 'No answer yet' },
  none: { nl: 'U hebt geen voorstel gedaan.', en: 'You have made no suggestion.' },
} as const satisfies Record<string, Text>;

/** What the client suggested to the practice while signed in, and what was answered. */
function suggestionBlocks(suggestions: readonly Suggestion[], context: PackageContext): Block[] {
  const { language } = context;
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
  return [heading(W.title, context), ...tableOr(context, columns, rows, W.none)];
}

const suggestionData = ({
  suggestionId,
  receivedAt,
  state,
  answeredAt,
  secrets,
}: Suggestion): AccessSections['suggestions'][number] => ({
  suggestionId,
  receivedAt,
  state,
  text: secrets.text,
  ...defined({ answeredAt, answer: secrets.answer }),
});

const storesOn = ({ items, vault }: RecordPorts) => ({
  suggestions: new SuggestionStore(items, vault),
  dossiers: new DossierStore(items, vault),
});

/** The register is of the practice; what a client is told of a breach and when, the law says itself (AVG 34). */
export const breachWayRecord = {
  partOf: 'dossier',
  because: 'It is the way to a line of the register of breaches, and says nothing itself.',
} as const satisfies RecordDefinition;

/** What a client sent while signed in: found from the client, whichever dossier they have. */
export const suggestionRecord = {
  load: async (ports, { dossier }) => {
    const found = await storesOn(ports).suggestions.ofPerson(dossier.clientId);
    return found.map(({ suggestion }) => suggestion);
  },
  package: { section: 'suggestions', data: suggestionData, overview: suggestionBlocks },
  erasure: {
    keys: keysOf,
    prepare: (ports, dossier) => partWithSuggestions({ ...ports, ...storesOn(ports) }, dossier),
  },
} as const satisfies RecordDefinition<Suggestion, 'suggestions'>;
