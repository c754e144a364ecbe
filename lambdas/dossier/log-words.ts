import type { dossier } from '../../domain/dossier/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with the dossier itself, in the words of the log (RIO-3.6). */
export const dossierLogWords = {
  'dossier.create': { nl: 'Uw dossier gemaakt', en: 'Made your dossier' },
  'dossier.follow': {
    nl: 'Vastgelegd dat dit dossier een eerder dossier van u vervolgt',
    en: 'Recorded that this dossier follows an earlier one of yours',
  },
  'dossier.take-over': {
    nl: 'Uw dossier overgenomen uit de eerdere administratie van de praktijk',
    en: 'Took your dossier over from the earlier records of the practice',
  },
  'dossier.taken-over': {
    nl: 'Vastgelegd dat alles van uw dossier is overgenomen',
    en: 'Recorded that all of your dossier was taken over',
  },
  'dossier.take-along': {
    nl: 'Een kopie van uw hele dossier meegenomen, buiten dit systeem',
    en: 'Took a copy of your whole dossier along, outside of this system',
  },
  'dossier.read': { nl: 'Uw dossier bekeken', en: 'Looked at your dossier' },
  'dossier.read-state': { nl: 'De stand van uw dossier bekeken', en: 'Looked at the state of your dossier' },
  'dossier.check': { nl: 'Nagegaan of uw dossier compleet is', en: 'Checked whether your dossier is complete' },
  'dossier.keep-until': { nl: 'Een andere dag van vernietigen vastgelegd', en: 'Recorded another day of destruction' },
  'client.change': { nl: 'Gegevens van u bijgewerkt', en: 'Updated data of yours' },
  'commission.change': { nl: 'De opdrachtgever gewijzigd', en: 'Changed the commissioning organisation' },
  'notice.record': { nl: 'Vastgelegd dat u het reglement kreeg', en: 'Recorded that you got the regulation' },
  'regulation.withdraw': {
    nl: 'Er is gezegd dat een nieuw privacyreglement niet doorgaat',
    en: 'It was said that a new privacy regulation does not go on',
  },
  'regulation.announce': {
    nl: 'U verteld dat er een nieuwe versie van het reglement komt',
    en: 'Told you that a new version of the regulation comes',
  },
  'trajectory.start': { nl: 'Het traject begonnen', en: 'Started the trajectory' },
  'trajectory.end': { nl: 'Het traject beëindigd', en: 'Ended the trajectory' },
  'trajectory.change-end': { nl: 'De einddatum verbeterd', en: 'Corrected the end date' },
  'hold.place': { nl: 'Vernietigen uitgesteld om een wettelijke reden', en: 'Put destruction off for a legal reason' },
  'hold.renew': { nl: 'Het uitstel opnieuw bekeken en verlengd', en: 'Looked at the delay again and renewed it' },
  'hold.lift': { nl: 'Het uitstel opgeheven', en: 'Ended the delay' },
  'hold.review-due': {
    nl: 'Herinnerd dat het uitstel bekeken moet worden',
    en: 'Reminded that the delay must be reviewed',
  },
  'destruction.announce': {
    nl: 'U en de praktijk verteld wanneer uw dossier wordt vernietigd',
    en: 'Told you and the practice when your dossier will be destroyed',
  },
  'destruction.confirm': {
    nl: 'Bevestigd dat het vernietigen niet hoeft te wachten',
    en: 'Confirmed that the destruction need not wait',
  },
  'destruction.object': {
    nl: 'Bezwaar gemaakt tegen het vernietigen',
    en: 'Objected to the destruction',
  },
  'agenda.read': { nl: 'De termijnen van uw dossier bekeken', en: 'Looked at the terms of your dossier' },
  'audit.read': { nl: 'Dit logboek bekeken', en: 'Looked at this log' },
} as const satisfies LogWordsOf<typeof dossier>;
