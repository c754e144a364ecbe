import type { Language } from '../../contracts/problems/text.ts';

/** Why nobody is signed in, as a sentence for who asked. */
export class SignInRefused extends Error {}

type Words = { readonly [L in Language]: (about?: string) => string };
const words = (nl: string, en: string): Words => ({
  nl: (about = '') => nl.replace('$', about),
  en: (about = '') => en.replace('$', about),
});

/** What a person is asked and told while signing in at a terminal. */
export const SAID = {
  password: words('Wachtwoord van $: ', 'Password of $: '),
  'app-code': words('Code uit de app voor codes: ', 'Code of the authenticator app: '),
  'mail-code': words('Code uit de e-mail: ', 'Code from the mail: '),
  'app-or-mail': words(
    'Hoe wilt u de code? Typ a (app voor codes) of m (e-mail): ',
    'How do you want the code? Type a (authenticator app) or m (mail): ',
  ),
  'new-password': words(
    'Uw wachtwoord was tijdelijk. Kies een nieuw wachtwoord (minstens twaalf tekens, met hoofdletter, kleine letter, cijfer en leesteken): ',
    'Your password was a temporary one. Choose a new password (twelve characters or more, with a capital, a small letter, a digit and a symbol): ',
  ),
  'new-password-again': words('Nog eens hetzelfde: ', 'The same once more: '),
  'passwords-differ': words('Dat was niet twee keer hetzelfde.', 'That was not the same twice.'),
  'code-wrong': words('Die code klopt niet. Probeer het nog eens.', 'That code is not right. Try again.'),
  'password-weak': words(
    'Dat wachtwoord is niet sterk genoeg. Kies een ander.',
    'That password is not strong enough. Choose another one.',
  ),
  'password-wrong': words(
    'Het e-mailadres of het wachtwoord klopt niet. Na een paar keer wacht de aanmelding even.',
    'The e-mail address or the password is not right. After a few times signing in waits for a while.',
  ),
  'took-too-long': words(
    'De code klopt niet of het duurde te lang. Begin opnieuw.',
    'The code is not right or it took too long. Begin again.',
  ),
  'reset-first': words(
    'Kies eerst een nieuw wachtwoord in het portaal (wachtwoord vergeten).',
    'Choose a new password in the portal first (forgot password).',
  ),
  'too-often': words(
    'Er is te vaak geprobeerd. Wacht een kwartier.',
    'It was tried too often. Wait for a quarter of an hour.',
  ),
  'only-portal': words(
    'De praktijk vraagt om iets dat alleen in het portaal kan ($). Meld u daar één keer aan en stel de tweede stap in. Met alleen een passkey kan het hier niet: stel in het portaal een wachtwoord met een code in, of geef een token.',
    'The practice asks for something that only the portal can do ($). Sign in there once and set up the second step. With a passkey alone it cannot be done here: set up a password with a code in the portal, or give a token.',
  ),
} as const satisfies Readonly<Record<string, Words>>;
export type WhySignIn = keyof typeof SAID;
