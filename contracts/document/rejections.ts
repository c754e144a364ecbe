import type { Rejection } from '../../domain/document/document.ts';

type Message = { readonly nl: string; readonly en: string };

/** Why an upload did not become a document, and what to do: for the person who sent it. */
export const REJECTION_MESSAGES: { readonly [R in Rejection]: Message } = {
  'size-differs': {
    nl: 'Het bestand is niet zo groot als was aangekondigd. Voeg het opnieuw toe.',
    en: 'The file is not of the size that was announced. Please add it again.',
  },
  'checksum-differs': {
    nl: 'Het bestand is onderweg veranderd. Voeg het opnieuw toe.',
    en: 'The file changed on its way. Please add it again.',
  },
  'type-differs': {
    nl: 'De inhoud is niet van het soort dat de naam zegt. Bewaar het bestand opnieuw in het juiste soort en voeg het toe.',
    en: 'The content is not of the kind that the name says. Save the file again in the right kind and add it.',
  },
  empty: {
    nl: 'Het bestand is leeg. Kijk of u het juiste bestand heeft gekozen.',
    en: 'The file is empty. Please check that you chose the right file.',
  },
  malware: {
    nl: 'In het bestand is een virus gevonden. Het is verwijderd. Laat uw apparaat nakijken.',
    en: 'A virus was found in the file. It has been deleted. Please have your device checked.',
  },
  'dossier-closed': {
    nl: 'Het dossier wordt vernietigd en neemt niets meer aan. Vraag uw coach wat u kunt doen.',
    en: 'The dossier is being destroyed and takes nothing in any more. Ask your coach what you can do.',
  },
};
