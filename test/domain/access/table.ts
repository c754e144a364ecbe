import type { Relation, Standing } from '../../../domain/access/relation.ts';
import type { ArticleId } from '../../../domain/article.ts';
import { DOSSIER_STATES, type DossierState } from '../../../domain/dossier/dossier.ts';
import type { Role } from '../../../domain/person/person.ts';

/**
 * Who may do what, as the two regulations say it: written by hand from their text, so that it can disagree with the rules.
 *
 * Four letters: while the dossier is registered, running, ended, being erased.
 * y: allowed. n: refused (403). h: not found (404), since that it exists is not for the asker.
 *
 * "elsewhere" is every other pair of a role and a relation: another client, another coach, a principal that did not
 * commission it, a manager who was not appointed, and pairs that cannot be, such as a coach who would be the controller.
 */
const DOSSIER_TABLE = `
action                 own client   own coach   owner   manager   commissioner   elsewhere   article
dossier.read-state     yyyh         yyyh        yyyy    yyyy      hhhh           hhhh        EK-4.1
dossier.read           yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
dossier.take-along     nnnh         nnnh        yyyn    nnnn      hhhh           hhhh        EK-4.1
dossier.complete-take-over  nnnh    yyyh        yyyn    nnnn      hhhh           hhhh        RIO-2.2
client.change          nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        EK-6.2
commission.change      nnnh         yyyh        yyyn    yyyn      hhhh           hhhh        EK-1.5
notice.record          nnnh         yyyh        yyyn    yyyn      hhhh           hhhh        RIO-2.1
trajectory.start       nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-2.1
trajectory.end         nnnh         yyyh        yyyn    nnnn      hhhh           hhhh        RIO-6.3
trajectory.change-end  nnnh         yyyh        yyyn    nnnn      hhhh           hhhh        RIO-6.3
hold.place             nnnh         nnnh        yyyn    nnnn      hhhh           hhhh        EK-10.1
hold.lift              nnnh         nnnh        yyyn    nnnn      hhhh           hhhh        EK-10.1
destruction.confirm    nnnh         nnnh        yyyn    nnnn      hhhh           hhhh        EK-10.1
destruction.object     yyyh         nnnh        nnnn    nnnn      hhhh           hhhh        AVG-17.3
agenda.read            yyyh         yyyh        yyyy    yyyy      hhhh           hhhh        EK-4.1
audit.read             yyyh         yyyh        yyyy    yyyy      hhhh           hhhh        RIO-1.5
document.upload        yyyh         yyyh        yyyn    nnnn      hhhh           hhhh        RIO-1.7
document.list          yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
dossier.check          nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        EK-6.2
document.read          yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
document.download      yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
document.disclose      yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-5.1
consult.plan           nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-1.9
consult.change         nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-1.9
consult.list           yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
summary.write          nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-3.5
summary.answer         yyyh         nnnh        nnnn    nnnn      hhhh           hhhh        RIO-3.5
summary.list           yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
activity.record        nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-3.4
activity.correct       nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-3.4
activity.list          yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
time.read              yyyh         yyyh        yyyn    nnnn      hhhh           hhhh        RIO-3.4
test-invitation.ask    nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-1.7
test-invitation.list   yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
test-invitation.withdraw  nnnh      yyyh        nnnn    nnnn      hhhh           hhhh        RIO-1.7
time.export            nnnh         yyyh        yyyn    nnnn      hhhh           hhhh        RIO-3.4
question.ask           yyyh         nnnh        nnnn    nnnn      hhhh           hhhh        RIO-3.6
question.reply         nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-3.6
question.list          yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
hours.record           nnnh         yyyh        yyyn    nnnn      hhhh           hhhh        RIO-3.4
consent.ask            nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        EK-6.2
consent.list           yyyh         yyyh        yyyn    nnnn      hhhh           hhhh        EK-4.1
consent.read           yyyh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-4.1
consent.answer         yyyh         nnnh        nnnn    nnnn      hhhh           hhhh        AVG-7.1
consent.withdraw       yyyh         nnnh        nnnn    nnnn      hhhh           hhhh        AVG-7.3
consent.cancel         nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        EK-6.2
ledger.read            yyyh         yyyh        yyyn    nnnn      hhhh           hhhh        RIO-5.1
coach.change           nnnh         nnnh        yyyn    yyyn      hhhh           hhhh        EK-4.1
disclosure.read        nnnh         nnnh        nnnn    nnnn      hhhh           hhhh        RIO-5.1
disclosure.download    nnnh         nnnh        nnnn    nnnn      hhhh           hhhh        RIO-5.1
paper.list             yyyh         yyyh        yyyn    yyyn      hhhh           hhhh        RIO-3.2
paper.read             yyyh         yyyh        yyyn    yyyn      hhhh           hhhh        RIO-3.2
paper.record           nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-3.2
paper.take-out         nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-3.3
paper.put-away         nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-3.3
paper.destroy          nnnh         yyyh        nnnn    nnnn      hhhh           hhhh        RIO-6.2
rights.make            yyyh         nnnh        nnnn    nnnn      hhhh           hhhh        RIO-3.6
rights.register        nnnh         nnnh        yyyn    nnnn      hhhh           hhhh        EK-9.3a
rights.read            yyyh         nnnh        yyyn    nnnn      hhhh           hhhh        RIO-3.6
rights.identify        yyyh         nnnh        yyyn    nnnn      hhhh           hhhh        EK-9.3b
rights.handle          nnnh         nnnh        yyyn    nnnn      hhhh           hhhh        EK-10.4
rights.withdraw        yyyh         nnnh        nnnn    nnnn      hhhh           hhhh        AVG-12.2
rights.download        yyyh         nnnh        nnnn    nnnn      hhhh           hhhh        RIO-3.6
destruction.take-back  yyyh         nnnh        yyyn    nnnn      hhhh           hhhh        AVG-12.2
removal.confirm        nnnh         nnnh        yyyn    nnnn      hhhh           hhhh        EK-10.1
removal.take-back      yyyh         nnnh        yyyn    nnnn      hhhh           hhhh        AVG-12.2
restriction.lift       yyyh         nnnh        yyyn    nnnn      hhhh           hhhh        AVG-18
dossier.complain       yyyy         nnnh        yyyy    nnnn      hhhh           hhhh        RIO-7.1
`;

/** y: allowed. n: refused. o: for themselves only, refused for another. */
const PRACTICE_TABLE = `
action                owner   coach   client   principal   manager   appointed manager   article
person.invite         y       n       n        n           n         n                   EK-4.1
client.invite         y       y       n        n           n         n                   RIO-1.7
person.list           y       n       n        n           n         y                   EK-4.1
person.read           y       n       n        n           n         n                   EK-4.1
person.remove         y       n       n        n           n         n                   EK-4.1
person.suspend        y       n       n        n           n         n                   EK-4.1
person.resume         y       n       n        n           n         n                   EK-4.1
principal.register    y       y       n        n           n         y                   RIO-1.4
principal.list        y       y       y        n           n         y                   RIO-1.4
dossier.create        y       o       n        n           n         n                   RIO-1.7
dossier.list          y       y       y        n           n         y                   EK-7.1
overview.read         n       n       y        n           n         n                   EK-7.1
caseload.read         n       y       n        n           n         n                   EK-6.2
colleague.list        y       y       n        n           n         n                   RIO-1.7
client.list           n       y       n        n           n         n                   RIO-1.7
dossier.look-up       y       y       n        n           n         y                   EK-7.2
certificate.read      y       n       n        n           n         n                   EK-4.1
certificate.confirm-paper  y  n       n        n           n         n                   EK-10.1
relation.read         y       n       n        n           n         n                   RIO-6.4
statistics.read       y       n       n        n           n         n                   EK-1.8
statistics.release    y       n       n        n           n         n                   EK-8.1
person.change-email   y       n       n        n           n         n                   EK-4.1
person.link-account   y       n       n        n           n         n                   EK-4.1
person.resend-invitation  y       n       n        n           n         n                   EK-4.1
person.reset-sign-in  y       n       n        n           n         n                   EK-4.1
manager.appoint       y       n       n        n           n         n                   EK-6.3
manager.dismiss       y       n       n        n           n         n                   EK-6.3
me.read               y       y       y        y           y         y                   RIO-1.3
regulation.ask        y       y       y        y           y         y                   RIO-2.1
me.change             n       y       y        y           y         y                   RIO-1.3
cover.plan            y       y       n        n           n         n                   RIO-4.3
cover.read            y       y       n        n           n         n                   RIO-4.3
cover.end             y       y       n        n           n         n                   RIO-4.3
batch.read            y       y       n        n           n         y                   RIO-3.1
disclosure.list       n       n       n        y           n         n                   RIO-1.4
dossier.hand-over     y       n       n        n           n         y                   EK-4.1
rights.list-open      y       n       n        n           n         n                   EK-4.1
breach.record         y       n       n        n           n         n                   AVG-33.5
breach.read           y       n       n        n           n         n                   AVG-33.5
accountability.read   y       n       n        n           n         n                   AVG-5.2
suggestion.send       y       y       y        y           n         y                   RIO-end
suggestion.read       y       n       n        n           n         n                   RIO-end
suggestion.answer     y       n       n        n           n         n                   RIO-end
free-text.call-false-alarm  y  y      n        n           n         y                   RIO-2.2
complaint.make        n       n       y        y           n         n                   RIO-7.1
complaint.register    y       n       n        n           n         n                   RIO-7.1
complaint.take-part   y       y       y        y           y         y                   RIO-7.2
complaint.figures     y       n       n        n           n         n                   RIO-7.2
time.export-list      y       o       n        n           n         n                   RIO-3.4
agenda.look           y       n       n        n           n         y                   RIO-1.6
status.read           y       n       n        n           n         n                   RIO-1.6
calendar.share        y       n       n        n           n         n                   RIO-1.6
`;

/** y: allowed. n: refused (403). Of several standings the best counts; whoever has none gets "not found". */
const COMPLAINT_TABLE = `
action                      complainant   handler   other-side   owner   measure-owner   article
complaint.look              y             y         y            y       y               RIO-7.2
complaint.read              y             y         y            y       n               RIO-7.2
complaint.assign            n             n         n            y       n               RIO-7.2
complaint.handle            n             y         n            n       n               RIO-7.2
complaint.attach            y             y         n            y       n               RIO-7.2
complaint.answer            y             n         n            n       n               RIO-7.2
complaint.mediate           n             y         n            n       n               RIO-7.2
complaint.answer-mediation  y             n         y            n       n               RIO-7.2
complaint.do-measure        n             y         n            y       y               RIO-7.2
`;

export type Expected = 'allowed' | 'refused' | 'hidden';
const MEANING: Readonly<Record<string, Expected>> = { y: 'allowed', n: 'refused', h: 'hidden' };

/** What an account is; a manager has no rights until the owner appoints them (EK-6.3). */
export type Account = Role | 'appointed manager';

/** The one relation beside stranger that an account can have. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  'client data-subject': 'own client',
  'coach assigned-coach': 'own coach',
  'owner controller': 'owner',
  'appointed manager manager': 'manager',
  'principal commissioner': 'commissioner',
};

type Row = { readonly action: string; readonly cells: Readonly<Record<string, string>>; readonly article: ArticleId };

function rowsOf(table: string): readonly Row[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s{2,}/));
  return rows.map((row) => {
    const cells = Object.fromEntries(head.map((title, place) => [title, row[place] ?? '']));
    // The cast: no rule rests on what is no article.
    return { action: cells.action ?? '', cells, article: (cells.article ?? '') as ArticleId };
  });
}

export const dossierRows = rowsOf(DOSSIER_TABLE);
export const practiceRows = rowsOf(PRACTICE_TABLE);
export const complaintRows = rowsOf(COMPLAINT_TABLE);

function meaning(letter: string | undefined): Expected {
  const expected = MEANING[letter ?? ''];
  if (expected === undefined) throw new Error(`The table has an empty place: ${letter}`);
  return expected;
}

export const expectedInDossier = (row: Row, role: Account, relation: Relation, state: DossierState): Expected =>
  meaning(row.cells[COLUMN_OF[`${role} ${relation}`] ?? 'elsewhere']?.[DOSSIER_STATES.indexOf(state)]);

export function expectedInPractice(row: Row, role: Account, forAnother = false): Expected {
  const letter = row.cells[role];
  return letter === 'o' ? meaning(forAnother ? 'n' : 'y') : meaning(letter);
}

export function expectedOnComplaint(row: Row, standings: readonly Standing[]): Expected {
  if (standings.length === 0) return 'hidden';
  const each = standings.map((standing) => meaning(row.cells[standing]));
  return each.includes('allowed') ? 'allowed' : 'refused';
}
