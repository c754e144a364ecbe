import type { person } from '../../domain/person/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Who is known to the practice. */
export const personProblems = {
  'account-removed': {
    status: 403,
    title: { nl: 'Uw account werkt niet meer', en: 'Your account no longer works' },
    detail: {
      nl: 'Dit account heeft geen toegang. Wilt u weten waarom, of wilt u uw gegevens opvragen? Neem dan contact op met de praktijk.',
      en: 'This account has no access. Would you like to know why, or to ask for your data? Then get in touch with the practice.',
    },
  },
  'account-suspended': {
    status: 403,
    title: { nl: 'Uw account staat stil', en: 'Your account is suspended' },
    detail: {
      nl: 'De praktijk heeft dit account stilgezet. Er is niets weggehaald. Neem contact op met de praktijk als u wilt weten waarom, of als u nu iets nodig hebt.',
      en: 'The practice has suspended this account. Nothing was taken away. Get in touch with the practice to know why, or when you need something now.',
    },
  },
  'client-unknown': {
    status: 422,
    title: { nl: 'Deze cliënt kennen wij niet', en: 'We do not know this client' },
    detail: {
      nl: 'Er is geen cliënt met dit account, of het account is gesloten. Nodig de cliënt eerst uit en probeer het dan opnieuw.',
      en: 'There is no client with this account, or the account is closed. Invite the client first and then try again.',
    },
  },
  'coach-unknown': {
    status: 422,
    title: { nl: 'Deze coach kennen wij niet', en: 'We do not know this coach' },
    detail: {
      nl: 'Er is geen coach met dit account, of het account is gesloten. Kies een andere coach of laat de coach eerst uitnodigen.',
      en: 'There is no coach with this account, or the account is closed. Choose another coach, or have the coach invited first.',
    },
  },
  'principal-unknown': {
    status: 422,
    title: { nl: 'Deze opdrachtgever kennen wij niet', en: 'We do not know this commissioning organisation' },
    detail: {
      nl: 'Deze opdrachtgever staat niet in de lijst. Voeg de opdrachtgever eerst toe, of kies een andere.',
      en: 'This commissioning organisation is not on the list. Add it first, or choose another one.',
    },
  },
  'principal-required': {
    status: 422,
    title: { nl: 'De opdrachtgever ontbreekt', en: 'The commissioning organisation is missing' },
    detail: {
      nl: 'Een contactpersoon hoort altijd bij een opdrachtgever. Kies voor welke opdrachtgever deze persoon werkt.',
      en: 'A contact person always belongs to a commissioning organisation. Choose the one this person works for.',
    },
  },
  'owner-fixed': {
    status: 409,
    title: { nl: 'De eigenaar kan niet worden veranderd', en: 'The owner cannot be changed' },
    detail: {
      nl: 'Elke praktijk heeft precies één eigenaar. Die kunt u hier niet toevoegen of verwijderen. Kies een andere rol of persoon.',
      en: 'Each practice has exactly one owner, who cannot be added or removed here. Choose another role or person.',
    },
  },
  'person-exists': {
    status: 409,
    title: { nl: 'Dit e-mailadres heeft al een account', en: 'This e-mail address already has an account' },
    detail: {
      nl: 'Voor dit e-mailadres is er al een account. Kijk in de lijst met accounts, of gebruik een ander e-mailadres.',
      en: 'There is an account for this e-mail address already. Look in the list of accounts, or use another e-mail address.',
    },
  },
  'person-in-use': {
    status: 409,
    title: {
      nl: 'Deze persoon hoort nog bij een dossier of een klacht',
      en: 'This person still belongs to a dossier or a complaint',
    },
    detail: {
      nl: 'Draag dossiers eerst over. Een cliënt blijft tot het dossier is vernietigd. Rond een open klacht eerst af. Moet de toegang nu dicht? Zet het account dan stil.',
      en: 'Hand dossiers over first. A client stays until the dossier is destroyed. Close an open complaint first. Must access end now? Then suspend the account.',
    },
  },
  'already-appointed': {
    status: 409,
    title: { nl: 'Deze manager is al aangesteld', en: 'This manager has been appointed already' },
    detail: {
      nl: 'De manager kan al aan het werk. U hoeft niets te doen. Wilt u de rechten juist intrekken? Maak de aanstelling dan ongedaan.',
      en: 'The manager can work already. You need not do anything. Did you mean to take the rights away? Then end the appointment.',
    },
  },
  'not-appointed': {
    status: 409,
    title: { nl: 'Deze manager is niet aangesteld', en: 'This manager has not been appointed' },
    detail: {
      nl: 'Het account heeft geen rechten van een manager. U hoeft niets te doen, of u stelt de manager eerst aan.',
      en: 'The account has no rights of a manager. You need not do anything, or you appoint the manager first.',
    },
  },
  'mail-bounces': {
    status: 409,
    title: { nl: 'Mail aan deze cliënt komt terug', en: 'Mail to this client comes back' },
    detail: {
      nl: 'De vraag zou de cliënt niet bereiken. Vraag de cliënt om een ander e-mailadres. De praktijk past het account aan; vraag het daarna opnieuw.',
      en: 'The question would not reach the client. Ask the client for another e-mail address. The practice changes the account; then ask again.',
    },
  },
  'already-removed': {
    status: 409,
    title: { nl: 'Dit account is al verwijderd', en: 'This account has been removed already' },
    detail: {
      nl: 'Dit account was al verwijderd en heeft geen toegang meer. U hoeft niets te doen.',
      en: 'This account was removed before and no longer has access. You need not do anything.',
    },
  },
  'already-suspended': {
    status: 409,
    title: { nl: 'Dit account staat al stil', en: 'This account is suspended already' },
    detail: {
      nl: 'Dit account heeft nu geen toegang. U hoeft niets te doen. Wilt u de toegang juist teruggeven? Hervat het account dan.',
      en: 'This account has no access now. You need not do anything. Did you mean to give access back? Then resume the account.',
    },
  },
  'not-suspended': {
    status: 409,
    title: { nl: 'Dit account staat niet stil', en: 'This account is not suspended' },
    detail: {
      nl: 'Dit account heeft toegang, dus er is niets te hervatten. U hoeft niets te doen.',
      en: 'This account has access, so there is nothing to resume. You need not do anything.',
    },
  },
  'account-unknown': {
    status: 422,
    title: { nl: 'Dit account kennen wij niet', en: 'We do not know this account' },
    detail: {
      nl: 'Er is geen nieuw account met dit nummer, of het hoort al bij iemand. Nodig de persoon opnieuw uit en koppel het account dat daaruit komt.',
      en: 'There is no new account with this id, or it belongs to somebody already. Invite the person again and link the account that comes of it.',
    },
  },
  'account-of-another': {
    status: 422,
    title: { nl: 'Dit account is van een ander soort', en: 'This account is of another kind' },
    detail: {
      nl: 'Een account kan alleen worden gekoppeld aan een andere persoon met dezelfde rol en dezelfde opdrachtgever. Nodig de persoon opnieuw uit in de eigen rol.',
      en: 'An account can only be linked to another person with the same role and the same commissioning organisation. Invite the person again in their own role.',
    },
  },
  'account-in-use': {
    status: 409,
    title: { nl: 'Dit account heeft al iets van zichzelf', en: 'This account has something of its own already' },
    detail: {
      nl: 'Bij dit account hoort al een dossier, een klacht of een suggestie. Daarom kan het niet ook van een ander zijn. Nodig de persoon uit op een ander e-mailadres en koppel dat account.',
      en: 'A dossier, a complaint or a suggestion belongs to this account already, so it cannot be somebody else’s as well. Invite the person at another e-mail address and link that account.',
    },
  },
  'account-missing': {
    status: 409,
    title: { nl: 'Deze persoon heeft geen account meer', en: 'This person has no account any more' },
    detail: {
      nl: 'Er is niets waarmee deze persoon zich kan aanmelden. Nodig de persoon opnieuw uit en koppel het nieuwe account; dan is alles er weer.',
      en: 'There is nothing this person can sign in with. Invite the person again and link the new account; then everything is there again.',
    },
  },
  'already-signed-in': {
    status: 409,
    title: { nl: 'Deze persoon heeft zich al aangemeld', en: 'This person has signed in already' },
    detail: {
      nl: 'Een nieuwe uitnodiging is niet nodig. Is het wachtwoord vergeten? Dat kan de persoon zelf herstellen. Is de telefoon of passkey weg? Herstel dan het aanmelden.',
      en: 'No new invitation is needed. A forgotten password can be reset by the person. Is the phone or passkey lost? Then reset how they sign in.',
    },
  },
} as const satisfies ProblemsOf<typeof person>;
