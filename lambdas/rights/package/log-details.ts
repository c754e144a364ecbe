import type { AuditEntry } from '../../../domain/audit.ts';
import { isCalendarDate } from '../../../domain/calendar.ts';
import type { Text } from '../../../policies/types.ts';
import { dayName } from '../../proof/certificate-dates.ts';
import { entryOf } from '../../shared/named.ts';
import type { PackageContext } from './case-facts.ts';

type Fact = string | number;

/** The facts that mean something to the client, with what each is called. What is not here is an id, a hash or a count. */
const LABELS = {
  document: { nl: 'Stuk', en: 'Document' },
  category: { nl: 'Soort', en: 'Kind' },
  fields: { nl: 'Gegevens', en: 'Data' },
  scope: { nl: 'Toestemming', en: 'Consent' },
  principal: { nl: 'Opdrachtgever', en: 'Commissioning organisation' },
  kinds: { nl: 'Verzoek', en: 'Request' },
  kind: { nl: 'Verzoek', en: 'Request' },
  case: { nl: 'Waarom dit mocht', en: 'Why this was allowed' },
  givenOn: { nl: 'Gegeven op', en: 'Given on' },
  startedOn: { nl: 'Begonnen op', en: 'Started on' },
  endedOn: { nl: 'Geëindigd op', en: 'Ended on' },
  destroyOn: { nl: 'Te vernietigen op', en: 'To be destroyed on' },
  dueOn: { nl: 'Uiterlijk', en: 'Due' },
  reviewOn: { nl: 'Opnieuw bekijken op', en: 'To be reviewed on' },
  keepUntil: { nl: 'Te bewaren tot', en: 'To be kept until' },
  expiresOn: { nl: 'Te beantwoorden vóór', en: 'To be answered before' },
  receivedOn: { nl: 'Ontvangen op', en: 'Received on' },
  endsOn: { nl: 'Tot', en: 'Until' },
  nominal: { nl: 'Termijn', en: 'Term' },
  outer: { nl: 'Uiterste dag', en: 'Last day' },
  regulation: { nl: 'Reglement, versie', en: 'Regulation, version' },
} as const satisfies Record<string, Text>;
type Label = keyof typeof LABELS;

const OPEN_CASE: Text = {
  nl: 'Er liep een verzoek of klacht over uw dossier',
  en: 'A request or complaint about your dossier was open',
};
const GONE: Text = { nl: 'een stuk dat niet in dit pakket zit', en: 'a document that is not in this package' };
const UNKNOWN: Text = { nl: 'niet meer bekend', en: 'no longer known' };

/** Makes lines such as `Stuk: verslag.pdf` of what an entry recorded. */
export function detailOf(facts: PackageContext): (entry: AuditEntry) => string[] {
  const { policy, principals, fileNames, language } = facts;
  const fieldName = (id: string): string => entryOf(policy.clientFields, id).name[language];
  const kindName = (id: string): string => entryOf(policy.rights.kinds, id).name[language];
  const words = (of: (id: string) => string) => (fact: Fact) =>
    String(fact).split(' ').filter(Boolean).map(of).join(', ');
  const special: { readonly [L in Label]?: (fact: Fact) => string } = {
    document: (fact) => fileNames.get(String(fact)) ?? GONE[language],
    category: (fact) => entryOf(policy.categories, String(fact)).name[language],
    fields: words(fieldName),
    scope: (fact) => entryOf(policy.consents.scopes, String(fact)).name[language],
    principal: (fact) => principals.get(String(fact))?.name || UNKNOWN[language],
    kinds: words(kindName),
    kind: words(kindName),
    case: () => OPEN_CASE[language],
  };
  const said = (fact: Fact): string => (isCalendarDate(String(fact)) ? dayName(String(fact), language) : String(fact));
  return (entry) =>
    Object.entries(LABELS).flatMap(([label, name]) => {
      const fact = entry.facts[label];
      if (fact === undefined || fact === '') return [];
      return [`${name[language]}: ${(special[label as Label] ?? said)(fact)}`];
    });
}
