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
  encrypted: {
    nl: 'Het bestand is beveiligd met een wachtwoord, zodat wij het niet kunnen nakijken. Haal de beveiliging eraf en voeg het opnieuw toe.',
    en: 'The file is protected with a password, so that we cannot check it. Remove the protection and add it again.',
  },
  unreadable: {
    nl: 'Wij kunnen het bestand niet openen om het na te kijken. Open het zelf, bewaar het opnieuw en voeg het dan toe.',
    en: 'We cannot open the file to check it. Open it yourself, save it again and then add it.',
  },
  'carries-program': {
    nl: 'In het bestand zit een programma, zoals een macro of een script, of een onderdeel waar een programma in kan zitten. Bewaar het zonder dat, bijvoorbeeld als afdruk in pdf, en voeg het opnieuw toe.',
    en: 'There is a program in the file, such as a macro or a script, or a part that may hold a program. Save it without that, for example as a print to PDF, and add it again.',
  },
  'fetches-elsewhere': {
    nl: 'Het bestand haalt bij het openen iets van een andere plaats op, zoals een sjabloon. Bewaar het als pdf, of zonder die verwijzing, en voeg het opnieuw toe.',
    en: 'When it is opened the file fetches something from another place, such as a template. Save it as a PDF, or without that reference, and add it again.',
  },
  'attachment-refused': {
    nl: 'In het bestand zit een bijlage die wij los ook niet zouden aannemen. Haal die bijlage eruit en voeg het opnieuw toe.',
    en: 'There is an attachment in the file that we would not accept by itself either. Take that attachment out and add it again.',
  },
  'too-much-inside': {
    nl: 'In het bestand is meer ingepakt dan wij kunnen nakijken. Maak er kleinere bestanden van en voeg die toe.',
    en: 'There is more packed in the file than we can check. Make smaller files of it and add those.',
  },
  'takes-too-long': {
    nl: 'Het nakijken van het bestand duurde te lang. Bewaar het opnieuw, bijvoorbeeld als pdf, of maak er kleinere bestanden van, en voeg dat toe.',
    en: 'Checking the file took too long. Save it again, for example as a PDF, or make smaller files of it, and add that.',
  },
  malware: {
    nl: 'In het bestand is een virus gevonden. Het is verwijderd. Laat uw apparaat nakijken.',
    en: 'A virus was found in the file. It has been deleted. Please have your device checked.',
  },
  'not-scanned': {
    nl: 'Wij konden niet nagaan of er een virus in het bestand zit. Bewaar het opnieuw, zonder beveiliging, en voeg het dan toe.',
    en: 'We could not find out whether there is a virus in the file. Save it again, without protection, and then add it.',
  },
  'not-checked': {
    nl: 'Het lukte ons niet om het bestand na te kijken; dat lag aan ons. Het is verwijderd. Voeg het opnieuw toe. Lukt het dan weer niet, laat het de praktijk weten.',
    en: 'We did not manage to check the file; that was our doing. It has been deleted. Please add it again. If it fails once more, let the practice know.',
  },
  replaced: {
    nl: 'Er is daarna een ander bestand gestuurd. Dat komt hiervoor in de plaats.',
    en: 'Another file was sent after it, which takes its place.',
  },
  'taken-back': {
    nl: 'De uitnodiging om dit te sturen is ingetrokken of verlopen.',
    en: 'The invitation to send this was taken back or has lapsed.',
  },
  'not-now': {
    nl: 'Het bestand kon op dat moment niet worden aangenomen en is niet bewaard. Stuur het opnieuw.',
    en: 'The file could not be taken in at that moment and was not kept. Send it again.',
  },
  'dossier-closed': {
    nl: 'Het dossier wordt vernietigd en neemt niets meer aan. Vraag uw coach wat u kunt doen.',
    en: 'The dossier is being destroyed and takes nothing in any more. Ask your coach what you can do.',
  },
};
