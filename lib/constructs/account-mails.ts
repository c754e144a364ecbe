import type { Organisation } from '../../policies/index.ts';
import { INVITATION_DAYS } from '../terms.ts';

/** The longest subject that Cognito takes. */
const LONGEST_SUBJECT = 140;

type AccountMail = { readonly emailSubject: string; readonly emailBody: string };
type Written = { readonly subject: string; readonly body: string };

/** Which practice it is that invites, and where to sign in once there is a portal. */
export function invitationOf({ name }: Organisation, portalOrigin: string | undefined): AccountMail {
  const link = portalOrigin === undefined ? undefined : `<a href="${portalOrigin}/">${portalOrigin}/</a>`;
  const lost = portalOrigin === undefined ? undefined : `<a href="${portalOrigin}/sign-in">${portalOrigin}/sign-in</a>`;
  return {
    emailSubject: subjectOf(`Uw account / Your account: ${name}`),
    emailBody:
      `<p>${escaped(name)} heeft een account voor u gemaakt. Meld u aan${link ? ` op ${link}` : ''} met uw e-mailadres ` +
      `{username} en het tijdelijke wachtwoord {####}. Dat wachtwoord werkt ${INVITATION_DAYS} dagen.` +
      `${lost ? ` Lukt het niet? ${lost}` : ''}</p>` +
      `<p>${escaped(name)} has made an account for you. Sign in${link ? ` at ${link}` : ''} with your e-mail address ` +
      `{username} and the temporary password {####}. That password works for ${INVITATION_DAYS} days.` +
      `${lost ? ` Does it not work? ${lost}` : ''}</p>`,
  };
}

/** The second step of signing in, for who chose a code by mail. */
export const signInCodeOf = (organisation: Organisation): Written =>
  codeMail(organisation, {
    subject: 'Uw code / Your code',
    nl: 'Met deze code meldt u zich aan',
    en: 'With this code you sign in',
  });

/** Somebody forgot the password. */
export function forgottenPasswordOf(organisation: Organisation): AccountMail {
  const { subject, body } = codeMail(organisation, {
    subject: 'Nieuw wachtwoord / New password',
    nl: 'Met deze code kiest u een nieuw wachtwoord',
    en: 'With this code you choose a new password',
  });
  return { emailSubject: subject, emailBody: body };
}

function codeMail(
  { name }: Organisation,
  words: { readonly subject: string; readonly nl: string; readonly en: string },
) {
  return {
    subject: subjectOf(`${words.subject}: ${name}`),
    body:
      `<p>${escaped(name)}. ${words.nl}: {####}. Vroeg u dit niet zelf? Dan hoeft u niets te doen; geef de code aan niemand.</p>` +
      `<p>${escaped(name)}. ${words.en}: {####}. Did you not ask for this? Then you need not do anything; give the code to nobody.</p>`,
  };
}

// Braces are Cognito's own, and a subject cannot escape them.
const subjectOf = (text: string): string => text.replaceAll(/[{}]/g, '').slice(0, LONGEST_SUBJECT);
const escaped = (text: string): string => text.replaceAll(/[&<>"{}]/g, (letter) => `&#${letter.codePointAt(0)};`);
