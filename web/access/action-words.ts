import type { ReplyOf } from '../../contracts/api.ts';
import type { Text } from '../words/language.tsx';

type Access = ReplyOf<'getAccess'>;
type PracticeAction = Access['practice'][number]['action'];
type ComplaintAction = Access['complaint'][number]['action'];

const said = (nl: string, en: string): Text => ({ nl, en });

/** What can be done in the practice as a whole; a name for each, or it does not compile. */
export const PRACTICE_ACTIONS: { readonly [A in PracticeAction]: Text } = {
  'agenda.look': said('De agenda van de praktijk zien', 'See the agenda of the practice'),
  'accountability.read': said('Laten zien hoe de praktijk met gegevens omgaat', 'Show how the practice handles data'),
  'regulation.ask': said('Het privacyreglement laten opsturen', 'Have the privacy regulation sent'),
  'status.read': said('Zien hoe het systeem werkt', 'See how the system works'),
  'calendar.share': said('De agenda in een eigen kalender zetten', 'Put the agenda in an own calendar'),
  'time.export-list': said('De tijd van dossiers ophalen voor facturen', 'Fetch the time of dossiers for invoices'),
  'batch.read': said('Zien hoe ver een lange opdracht is', 'See how far a long command is'),
  'caseload.read': said('De eigen cliënten met hun stand zien', 'See the own clients with their state'),
  'client.invite': said('Een cliënt uitnodigen', 'Invite a client'),
  'free-text.call-false-alarm': said('Zeggen dat een woord geen diagnose is', 'Say that a word is no diagnosis'),
  'person.invite': said('Mensen uitnodigen', 'Invite people'),
  'person.list': said('De lijst met accounts zien', 'See the list of accounts'),
  'person.read': said('Eén account zien, en wat erbij hoort', 'See one account, and what belongs to it'),
  'colleague.list': said('De namen van coaches zien', 'See the names of coaches'),
  'client.list': said('De namen van eigen cliënten zien', 'See the names of own clients'),
  'person.remove': said('Een account verwijderen', 'Remove an account'),
  'person.suspend': said('Een account stilzetten', 'Suspend an account'),
  'person.resume': said('Een account weer laten werken', 'Resume an account'),
  'person.change-email': said('Een e-mailadres verbeteren', 'Correct an e-mail address'),
  'person.resend-invitation': said('Een uitnodiging opnieuw sturen', 'Send an invitation again'),
  'person.reset-sign-in': said('Het aanmelden van iemand herstellen', 'Reset how somebody signs in'),
  'person.link-account': said('Een nieuw account aan iemand koppelen', 'Link a new account to somebody'),
  'principal.register': said('Een opdrachtgever toevoegen', 'Add a commissioning organisation'),
  'principal.list': said('De opdrachtgevers zien', 'See the commissioning organisations'),
  'manager.appoint': said('Een beheerder aanstellen', 'Appoint a manager'),
  'manager.dismiss': said('Een aanstelling beëindigen', 'End an appointment'),
  'me.read': said('Het eigen account zien', 'See the own account'),
  'me.change': said('Eigen mails aan- of uitzetten', 'Turn own mails on or off'),
  'dossier.create': said('Een dossier maken', 'Make a dossier'),
  'dossier.list': said(
    'De lijst met eigen dossiers, of alle nummers, zien',
    'See the list of own dossiers, or all numbers',
  ),
  'overview.read': said('Zien wat er van iemand wordt gevraagd', 'See what is asked of somebody'),
  'dossier.look-up': said('Een dossier zoeken op precieze naam of nummer', 'Look a dossier up by exact name or number'),
  'cover.plan': said('Een vervanging plannen', 'Plan a replacement'),
  'cover.read': said('Vervangingen zien', 'See replacements'),
  'cover.end': said('Een vervanging beëindigen', 'End a replacement'),
  'dossier.hand-over': said('Dossiers aan een andere coach geven', 'Hand dossiers over to another coach'),
  'disclosure.list': said(
    'Zien wat is gedeeld met de eigen organisatie',
    'See what is shared with the own organisation',
  ),
  'rights.list-open': said('Alle lopende verzoeken zien', 'See all open requests'),
  'complaint.make': said('Een klacht indienen', 'Make a complaint'),
  'complaint.register': said(
    'Een klacht van papier of telefoon vastleggen',
    'Register a complaint of paper or telephone',
  ),
  'complaint.take-part': said('De klachten zien waarin men een rol heeft', 'See the complaints one has a part in'),
  'complaint.figures': said('De klachten van een jaar in cijfers zien', 'See the complaints of a year in figures'),
  'breach.record': said('Een datalek vastleggen en aanvullen', 'Record a data breach and add to it'),
  'breach.read': said('De datalekken zien', 'See the data breaches'),
  'statistics.read': said('Cijfers zien waarin niemand te herkennen is', 'See figures in which nobody is recognised'),
  'statistics.release': said('Die cijfers aan een organisatie geven', 'Give those figures to an organisation'),
  'suggestion.send': said('Een idee sturen', 'Send an idea'),
  'suggestion.read': said('Alle ideeën lezen', 'Read all ideas'),
  'suggestion.answer': said('Ideeën beantwoorden', 'Answer ideas'),
  'certificate.read': said(
    'De lijst met bewijzen van vernietiging zien',
    'See the list of certificates of destruction',
  ),
  'certificate.confirm-paper': said(
    'Vastleggen dat papier van een vernietigd dossier weg is',
    'Record that paper of a destroyed dossier is gone',
  ),
  'relation.read': said('Het register van relaties zien', 'See the register of relations'),
};

/** What can be done with one complaint, by who has a part in it. */
export const COMPLAINT_ACTIONS: { readonly [A in ComplaintAction]: Text } = {
  'complaint.look': said('Weten dat de klacht er is', 'Know that the complaint is there'),
  'complaint.read': said('De klacht lezen', 'Read the complaint'),
  'complaint.assign': said('De klacht aan iemand geven', 'Give the complaint to somebody'),
  'complaint.handle': said('De klacht behandelen en beslissen', 'Handle the complaint and decide'),
  'complaint.attach': said('Stukken toevoegen', 'Add documents'),
  'complaint.answer': said('Zeggen of het is opgelost', 'Say whether it is solved'),
  'complaint.mediate': said('Bemiddeling voorstellen', 'Propose mediation'),
  'complaint.answer-mediation': said('Op bemiddeling antwoorden', 'Answer mediation'),
  'complaint.do-measure': said('Een maatregel afronden', 'Finish a measure'),
};
