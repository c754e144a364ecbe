import type { Bilingual } from '../words/language.tsx';

export const COMMANDS: Bilingual<{
  title: string;
  appoint: string;
  appointWhat: string;
  appointed: string;
  dismiss: string;
  dismissWhat: string;
  dismissed: string;
  resend: string;
  resendWhat: string;
  resent: string;
  address: string;
  addressWhat: string;
  newAddress: string;
  addressMissing: string;
  addressDone: string;
  reset: string;
  resetWhat: string;
  wasReset: string;
  link: string;
  linkWhat: string;
  newAccount: string;
  choose: string;
  accountMissing: string;
  linked: string;
  suspend: string;
  suspendWhat: string;
  suspended: string;
  resume: string;
  resumeWhat: string;
  resumed: string;
  remove: string;
  removeWhat: string;
  removeNot: string;
}> = {
  nl: {
    title: 'Wat u kunt doen',
    appoint: 'Aanstellen als beheerder',
    appointWhat:
      'De beheerder ziet dan van alle dossiers het nummer, de stand en de dagen, en kan dossiers overdragen. Wat in een dossier staat, ziet een beheerder niet. Het geldt totdat u de aanstelling beëindigt.',
    appointed: 'De aanstelling geldt vanaf nu.',
    dismiss: 'Aanstelling beëindigen',
    dismissWhat:
      'De beheerder mag dan meteen niets meer, ook niet met een pagina die nog openstaat. Het account blijft.',
    dismissed: 'De aanstelling is beëindigd.',
    resend: 'Uitnodiging opnieuw sturen',
    resendWhat: 'Er gaat een nieuwe mail naar hetzelfde adres, met een nieuw tijdelijk wachtwoord.',
    resent: 'De uitnodiging is opnieuw verstuurd.',
    address: 'E-mailadres verbeteren',
    addressWhat:
      'Mails gaan voortaan naar het nieuwe adres. Meldde deze persoon zich nog nooit aan? Dan gaat daar ook de uitnodiging naartoe en werkt de oude niet meer.',
    newAddress: 'Nieuw e-mailadres',
    addressMissing: 'Vul het nieuwe adres in.',
    addressDone: 'Het adres is veranderd.',
    reset: 'Aanmelden herstellen',
    resetWhat:
      'Voor wie de telefoon, app of passkey kwijt is. Het oude wachtwoord werkt dan niet meer en er gaat een nieuwe uitnodiging naar het adres. Wat van deze persoon is, blijft. Stel eerst vast dat zij het zelf is.',
    wasReset: 'Er is een nieuwe uitnodiging gestuurd. Het oude wachtwoord werkt niet meer.',
    link: 'Een nieuw account koppelen',
    linkWhat:
      'Voor wie was verwijderd of niet meer bij het oude adres kan. Nodig de persoon eerst opnieuw uit, op een adres dat werkt. Koppel daarna hier dat account: alles wat van deze persoon was, is er dan weer.',
    newAccount: 'Het account van de nieuwe uitnodiging',
    choose: 'Maak een keuze',
    accountMissing: 'Kies het account.',
    linked: 'Het account is gekoppeld.',
    suspend: 'Account stilzetten',
    suspendWhat:
      'Deze persoon kan meteen niets meer zien of doen. Er wordt niets weggehaald en u kunt het terugdraaien.',
    suspended: 'Het account staat stil.',
    resume: 'Account weer laten werken',
    resumeWhat: 'Deze persoon kan zich weer aanmelden en ziet alles weer.',
    resumed: 'Het account werkt weer.',
    remove: 'Account verwijderen',
    removeWhat:
      'De toegang en de naam en het adres verdwijnen. Wat cliënten aan deze persoon toestonden, eindigt, en zij krijgen daarvan bericht.',
    removeNot:
      'Dit kan nu niet: er hoort nog iets bij dit account, zie hierboven. Moet de toegang nu dicht? Zet het account dan stil.',
  },
  en: {
    title: 'What you can do',
    appoint: 'Appoint as manager',
    appointWhat:
      'The manager then sees number, state and days of all dossiers, and can hand dossiers over. A manager does not see what is in a dossier. It holds until you end the appointment.',
    appointed: 'The appointment holds from now on.',
    dismiss: 'End the appointment',
    dismissWhat:
      'The manager may do nothing from then on, at once, not even on a page that is still open. The account stays.',
    dismissed: 'The appointment has ended.',
    resend: 'Send the invitation again',
    resendWhat: 'A new mail goes to the same address, with a new temporary password.',
    resent: 'The invitation was sent again.',
    address: 'Correct the e-mail address',
    addressWhat:
      'Mails go to the new address from now on. Did this person never sign in? Then the invitation goes there too, and the old one no longer works.',
    newAddress: 'New e-mail address',
    addressMissing: 'Fill in the new address.',
    addressDone: 'The address was changed.',
    reset: 'Reset how they sign in',
    resetWhat:
      'For who lost the phone, app or passkey. The old password no longer works and a new invitation goes to the address. What is theirs stays. Establish first that it is really them.',
    wasReset: 'A new invitation was sent. The old password no longer works.',
    link: 'Link a new account',
    linkWhat:
      'For who was removed or can no longer reach the old address. Invite the person again first, at an address that works. Then link that account here: all that was theirs is there again.',
    newAccount: 'The account of the new invitation',
    choose: 'Choose one',
    accountMissing: 'Choose the account.',
    linked: 'The account was linked.',
    suspend: 'Suspend the account',
    suspendWhat: 'This person can see and do nothing any more, at once. Nothing is taken away, and you can undo it.',
    suspended: 'The account is suspended.',
    resume: 'Resume the account',
    resumeWhat: 'This person can sign in again and sees everything again.',
    resumed: 'The account works again.',
    remove: 'Remove the account',
    removeWhat: 'Access, name and address go. What clients allowed this person ends, and they are told.',
    removeNot:
      'This cannot be done now: something still belongs to this account, see above. Must access end now? Then suspend the account.',
  },
};
