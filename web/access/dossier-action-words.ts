import type { ReplyOf } from '../../contracts/api.ts';
import type { Text } from '../words/language.tsx';

type DossierAction = ReplyOf<'getAccess'>['dossier'][number]['action'];

const said = (nl: string, en: string): Text => ({ nl, en });

/** What can be done with one dossier; a name for each, or it does not compile. */
export const DOSSIER_ACTIONS: { readonly [A in DossierAction]: Text } = {
  'dossier.read-state': said('Nummer, stand en dagen zien', 'See number, state and days'),
  'dossier.read': said('Lezen wat erin staat', 'Read what is in it'),
  'dossier.check': said('Zien of het volledig is', 'See whether it is complete'),
  'client.change': said('Gegevens van de cliënt wijzigen', 'Change data of the client'),
  'commission.change': said('De opdracht wijzigen', 'Change the commission'),
  'notice.record': said('Vastleggen dat het reglement is gegeven', 'Record that the regulation was given'),
  'trajectory.start': said('Het traject starten', 'Start the trajectory'),
  'trajectory.end': said('Het traject beëindigen', 'End the trajectory'),
  'trajectory.change-end': said('Het einde verbeteren', 'Correct the end'),
  'hold.place': said('De vernietiging tegenhouden', 'Hold the destruction'),
  'hold.lift': said('De vernietiging weer laten doorgaan', 'Let the destruction go on'),
  'destruction.confirm': said('Een vernietiging bevestigen', 'Confirm a destruction'),
  'destruction.object': said('Bezwaar maken tegen de vernietiging', 'Object to the destruction'),
  'destruction.take-back': said('Een eerdere vernietiging intrekken', 'Take back an earlier destruction'),
  'removal.confirm': said('Bevestigen dat documenten weg mogen', 'Confirm that documents may be removed'),
  'removal.take-back': said('Een verwijdering van documenten intrekken', 'Take back a removal of documents'),
  'agenda.read': said('De agenda van het dossier zien', 'See the agenda of the dossier'),
  'audit.read': said('Zien wie wat deed', 'See who did what'),
  'document.upload': said('Documenten toevoegen', 'Add documents'),
  'document.list': said('De lijst met documenten zien', 'See the list of documents'),
  'document.read': said('Gegevens van een document zien', 'See the data of a document'),
  'document.download': said('Een document openen', 'Open a document'),
  'consent.ask': said('Toestemming vragen', 'Ask for consent'),
  'consent.list': said('Zien welke toestemmingen er zijn', 'See which consents there are'),
  'consent.read': said('Een toestemming lezen', 'Read a consent'),
  'consent.answer': said('Ja of nee zeggen', 'Say yes or no'),
  'consent.withdraw': said('Een toestemming intrekken', 'Withdraw a consent'),
  'consent.cancel': said('Een vraag terugnemen', 'Take a question back'),
  'coach.change': said('Het dossier aan een andere coach geven', 'Hand the dossier over to another coach'),
  'document.disclose': said(
    'Documenten met een opdrachtgever delen',
    'Share documents with a commissioning organisation',
  ),
  'ledger.read': said('Zien wat met wie is gedeeld', 'See what was shared with whom'),
  'disclosure.read': said(
    'Zien wat met de eigen organisatie is gedeeld',
    'See what is shared with the own organisation',
  ),
  'disclosure.download': said(
    'Openen wat met de eigen organisatie is gedeeld',
    'Open what is shared with the own organisation',
  ),
  'paper.list': said('Zien wat er op papier is', 'See what is on paper'),
  'paper.read': said('Zien waar een papier is', 'See where a paper is'),
  'paper.record': said('Vastleggen wat er op papier is', 'Record what is on paper'),
  'paper.take-out': said('Papier meenemen voor een gesprek', 'Take paper out for a consult'),
  'paper.put-away': said('Papier achter slot leggen', 'Put paper under lock'),
  'paper.destroy': said('Vastleggen dat papier is vernietigd', 'Record that paper was destroyed'),
  'rights.make': said('Een verzoek over eigen gegevens doen', 'Make a request about own data'),
  'rights.register': said('Een verzoek vastleggen', 'Register a request'),
  'rights.read': said('Verzoeken lezen', 'Read requests'),
  'rights.identify': said('Laten zien of vaststellen wie iemand is', 'Show or establish who somebody is'),
  'rights.handle': said('Een verzoek behandelen en beslissen', 'Handle a request and decide'),
  'rights.withdraw': said('Een verzoek intrekken', 'Withdraw a request'),
  'rights.download': said('Het pakket met eigen gegevens ophalen', 'Fetch the package of own data'),
  'restriction.lift': said('Een beperking opheffen', 'Lift a restriction'),
  'dossier.complain': said('Een klacht over het dossier indienen', 'Make a complaint about the dossier'),
};
