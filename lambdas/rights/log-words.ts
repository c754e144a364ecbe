import type { rights } from '../../domain/rights/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with requests for rights, in the words of the log (RIO-3.6). */
export const rightsLogWords = {
  'rights.make': { nl: 'Een verzoek over uw gegevens gedaan', en: 'Made a request about your data' },
  'rights.register': { nl: 'Uw verzoek vastgelegd', en: 'Registered your request' },
  'rights.confirm': { nl: 'De ontvangst van uw verzoek bevestigd', en: 'Confirmed receipt of your request' },
  'rights.ask-identity': { nl: 'Gevraagd te laten zien dat u het bent', en: 'Asked to show that it is you' },
  'rights.remind-identity': { nl: 'Daaraan herinnerd', en: 'Reminded of that' },
  'rights.establish-identity': { nl: 'Vastgesteld dat u het bent', en: 'Established that it is you' },
  'rights.await': { nl: 'Op een antwoord gewacht', en: 'Waited for an answer' },
  'rights.extend': { nl: 'De termijn van uw verzoek verlengd', en: 'Extended the term of your request' },
  'rights.remind': { nl: 'De eigenaar aan de termijn herinnerd', en: 'Reminded the owner of the term' },
  'rights.escalate': { nl: 'De eigenaar gewaarschuwd: de termijn eindigt', en: 'Warned the owner: the term ends' },
  'rights.reschedule': {
    nl: 'De termijn opnieuw berekend: de lijst van feestdagen is veranderd',
    en: 'Computed the term anew: the list of holidays has changed',
  },
  'rights.overdue': { nl: 'De eigenaar gewaarschuwd: de termijn is voorbij', en: 'Warned the owner: the term is over' },
  'rights.wait': { nl: 'Nagegaan of er al iets moest gebeuren', en: 'Checked whether something had to be done' },
  'rights.execution-overdue': {
    nl: 'De eigenaar gewaarschuwd: het uitvoeren duurt te lang',
    en: 'Warned the owner: carrying out takes too long',
  },
  'rights.decide': { nl: 'Op uw verzoek beslist', en: 'Decided on your request' },
  'rights.carry-out': { nl: 'Uw verzoek uitgevoerd', en: 'Carried out your request' },
  'rights.package': { nl: 'Een pakket met uw gegevens gemaakt', en: 'Made a package of your data' },
  'rights.download': { nl: 'Het pakket opgehaald', en: 'Fetched the package' },
  'rights.tell-recipient': { nl: 'Een ontvanger van uw gegevens ingelicht', en: 'Told a recipient of your data' },
  'rights.tell-requester': { nl: 'U verteld dat het klaar is', en: 'Told you that it is done' },
  'rights.failed': { nl: 'Het uitvoeren lukte niet', en: 'Carrying out did not succeed' },
  'rights.held': {
    nl: 'Het uitvoeren uitgesteld om een wettelijke reden',
    en: 'Put carrying out off for a legal reason',
  },
  'rights.remove-document': { nl: 'Een document verwijderd', en: 'Removed a document' },
  'rights.resume': { nl: 'Het uitvoeren opnieuw begonnen', en: 'Started carrying out again' },
  'removal.confirm': {
    nl: 'Bevestigd dat documenten weg mogen',
    en: 'Confirmed that documents may be removed',
  },
  'removal.take-back': {
    nl: 'Ingetrokken dat documenten worden verwijderd',
    en: 'Took back that documents are removed',
  },
  'rights.close': { nl: 'Het verzoek gesloten', en: 'Closed the request' },
  'rights.lapse': { nl: 'Het verzoek gesloten: niemand antwoordde', en: 'Closed the request: nobody answered' },
  'rights.withdraw': { nl: 'Het verzoek ingetrokken', en: 'Withdrew the request' },
  'rights.list': { nl: 'Uw verzoeken bekeken', en: 'Looked at your requests' },
  'rights.read': { nl: 'Een verzoek bekeken', en: 'Looked at a request' },
  'rights.letter': { nl: 'Een brief over een verzoek opgehaald', en: 'Fetched a letter about a request' },
  'restriction.place': {
    nl: 'Vastgelegd dat uw gegevens niet gebruikt worden',
    en: 'Recorded that your data are not used',
  },
  'restriction.announce-end': { nl: 'Aangekondigd dat dit ophoudt', en: 'Announced that this ends' },
  'restriction.lift': { nl: 'Dit opgeheven', en: 'Ended this' },
  'destruction.take-back': {
    nl: 'Ingetrokken dat het dossier eerder wordt vernietigd',
    en: 'Took back that the dossier is destroyed sooner',
  },
  'retention.shorten': { nl: 'De bewaartermijn verkort', en: 'Shortened the term of keeping' },
} as const satisfies LogWordsOf<typeof rights>;
