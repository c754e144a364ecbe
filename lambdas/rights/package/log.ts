import type { AuditActor } from '../../../domain/audit.ts';
import type { Text } from '../../../policies/types.ts';
import type { Letter } from '../../letters/model.ts';
import { articleName } from '../../proof/certificate-dates.ts';
import { inWords } from '../../shared/log-words.ts';
import type { PackageContext } from './case-facts.ts';
import { detailOf } from './log-details.ts';
import type { PackageFacts } from './package-facts.ts';
import { momentAt, said, sheetOf, tableOr } from './sheet.ts';

const W = {
  title: { nl: 'Logboek van uw dossier', en: 'The log of your dossier' },
  lead: {
    nl: 'Elke keer dat iemand iets met uw gegevens deed, staat er een regel in dit logboek. Er kan niets uit worden gehaald of in worden veranderd zonder dat het opvalt.',
    en: 'Each time that somebody did something with your data, there is a line in this log. Nothing can be taken out or changed without being noticed.',
  },
  none: { nl: 'Er staat nog niets in.', en: 'There is nothing in it yet.' },
  when: { nl: 'Wanneer', en: 'When' },
  who: { nl: 'Wie', en: 'Who' },
  what: { nl: 'Wat', en: 'What' },
  why: { nl: 'Regel', en: 'Rule' },
} as const satisfies Record<string, Text>;

const ACTORS = {
  client: { nl: 'Uzelf', en: 'You' },
  system: { nl: 'Het systeem', en: 'The system' },
  owner: { nl: 'De eigenaar van de praktijk', en: 'The owner of the practice' },
  manager: { nl: 'Een beheerder van de praktijk', en: 'A manager of the practice' },
  principal: { nl: 'Iemand van een opdrachtgever', en: 'Somebody of a commissioning organisation' },
  ownCoach: { nl: 'Uw coach', en: 'Your coach' },
  otherCoach: { nl: 'Een andere coach', en: 'Another coach' },
} as const satisfies Record<string, Text>;

/** The audit of the dossier in words (RIO-1.5; AVG 15): who did what, when, to which of the data, by which rule. */
export function logOf(facts: PackageFacts): Letter {
  const { audit, language } = facts;
  const details = detailOf(facts);
  const columns = [
    { header: W.when[language], share: 2 },
    { header: W.who[language], share: 2 },
    { header: W.what[language], share: 5 },
    { header: W.why[language], share: 3 },
  ];
  const rows = audit.map((entry) => [
    momentAt(entry.at, language),
    actorOf(entry.actor, facts)[language],
    [inWords(entry)[language], ...details(entry)].join('\n'),
    entry.articles.map((article) => articleName(article, language)).join('\n'),
  ]);
  return sheetOf(facts, W.title, [said(W.lead, facts), ...tableOr(facts, columns, rows, W.none)]);
}

/** Colleagues are told apart by what they are to the client, not by name: their names are theirs. */
function actorOf(actor: AuditActor, { dossier }: PackageContext): Text {
  if (actor.role !== 'coach') return ACTORS[actor.role];
  return actor.id === dossier.coachId ? ACTORS.ownCoach : ACTORS.otherCoach;
}
