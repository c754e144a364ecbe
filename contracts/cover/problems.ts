import type { cover } from '../../domain/cover/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Planning an absence, and handing a dossier over. */
export const coverProblems = {
  'cover-end-before-start': {
    status: 422,
    title: { nl: 'Het einde ligt voor het begin', en: 'The end lies before the start' },
    detail: {
      nl: 'De laatste dag van de vervanging ligt voor de eerste. Verbeter de dagen.',
      en: 'The last day of the replacement lies before the first. Correct the days.',
    },
  },
  'cover-in-past': {
    status: 422,
    title: { nl: 'De vervanging ligt in het verleden', en: 'The replacement lies in the past' },
    detail: {
      nl: 'Een vervanging begint op zijn vroegst vandaag. Kies een latere eerste dag.',
      en: 'A replacement begins today at the earliest. Choose a later first day.',
    },
  },
  'cover-too-long': {
    status: 422,
    title: { nl: 'De vervanging duurt te lang', en: 'The replacement takes too long' },
    detail: {
      nl: 'Zo lang mag een vervanging niet duren. Kies een eerdere laatste dag, of laat de praktijk de dossiers overdragen.',
      en: 'A replacement may not take that long. Choose an earlier last day, or have the practice hand the dossiers over.',
    },
  },
  'cover-same-coach': {
    status: 422,
    title: { nl: 'Dit is de coach zelf', en: 'This is the coach themselves' },
    detail: {
      nl: 'De coach van dit dossier kan niet ook de vervanger of de partnercoach zijn. Kies een andere coach.',
      en: 'The coach of this dossier cannot also be the replacement or the partner coach. Choose another coach.',
    },
  },
  'cover-ended': {
    status: 409,
    title: { nl: 'Deze vervanging is voorbij', en: 'This replacement is over' },
    detail: {
      nl: 'Deze vervanging is al beëindigd. Maak een nieuwe als u weer weg gaat.',
      en: 'This replacement has ended already. Make a new one if you will be away again.',
    },
  },
  'nothing-to-cover': {
    status: 409,
    title: { nl: 'Er zijn geen dossiers om te vervangen', en: 'There are no dossiers to cover' },
    detail: {
      nl: 'Er is geen lopend dossier waarvoor een vervanger gevraagd kan worden. Kies andere dossiers.',
      en: 'There is no running dossier that a replacement can be asked for. Choose other dossiers.',
    },
  },
  'handover-same-coach': {
    status: 422,
    title: { nl: 'Dit dossier is al van deze coach', en: 'This dossier is with this coach already' },
    detail: {
      nl: 'U draagt over aan de coach die het dossier al heeft. Kies een andere coach.',
      en: 'You are handing over to the coach who has the dossier already. Choose another coach.',
    },
  },
  'coach-is-client': {
    status: 422,
    title: { nl: 'Deze coach is de cliënt zelf', en: 'This coach is the client' },
    detail: {
      nl: 'De coach en de cliënt van een dossier zijn nooit dezelfde persoon, ook niet met een tweede account. Kies een andere coach.',
      en: 'The coach and the client of a dossier are never the same person, not under a second account either. Choose another coach.',
    },
  },
} as const satisfies ProblemsOf<typeof cover>;
