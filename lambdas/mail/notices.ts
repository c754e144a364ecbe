import type { Notice } from '../../domain/catalogue.ts';
import { type Effect, isOptional } from '../../domain/effect.ts';
import { shown } from '../../domain/text/invisible.ts';
import type { Policy } from '../../policies/index.ts';
import type { Contact, Mail } from '../../stores/outside.ts';
import { complaintNotices } from '../complaint/notices.ts';
import { consentNotices } from '../consent/notices.ts';
import { consultNotices } from '../consult/notices.ts';
import { coverNotices } from '../cover/notices.ts';
import { disclosureNotices } from '../disclosure/notices.ts';
import { dossierNotices } from '../dossier/notices.ts';
import { erasureNotices } from '../erasure/notices.ts';
import { languageOf } from '../letters/language.ts';
import { paperNotices } from '../paper/notices.ts';
import { personNotices } from '../person/notices.ts';
import { proofNotices } from '../proof/notices.ts';
import { questionNotices } from '../question/notices.ts';
import { registerNotices } from '../register/notices.ts';
import { rightsNotices } from '../rights/notices.ts';
import { summaryNotices } from '../summary/notices.ts';
import { testResultNotices } from '../test-result/notices.ts';
import type { NoticeFacts, Said } from './words.ts';

type Effected = Effect & { type: 'notify' };
/** Without a recipient it goes to an address that is no account's, where there is nothing to choose. */
type Notify = Pick<Effected, 'notice' | 'facts'> & Partial<Pick<Effected, 'recipient'>>;

/** What a notice says: a first name, what happened, and a link. Nothing else about a person goes by mail. */
const NOTICES: { readonly [N in Notice]: (facts: NoticeFacts, policy: Policy) => Said } = {
  ...registerNotices,
  ...dossierNotices,
  ...consentNotices,
  ...consultNotices,
  ...summaryNotices,
  ...personNotices,
  ...coverNotices,
  ...disclosureNotices,
  ...paperNotices,
  ...questionNotices,
  ...erasureNotices,
  ...rightsNotices,
  ...complaintNotices,
  ...proofNotices,
  ...testResultNotices,
};

const STOP = {
  nl: 'Wilt u zulke mails niet meer? Dat regelt u hier:',
  en: 'Do you not want mails like this any more? You can arrange that here:',
} as const;

export type NoticePorts = { readonly policy: Policy; readonly portalOrigin: string };

/** A notice as a mail, plain and HTML, in the language of the account. */
export function noticeMail(
  { policy, portalOrigin }: NoticePorts,
  { notice, facts: given, recipient }: Notify,
  reader: Contact,
): Omit<Mail, 'to'> {
  const { facts, contact } = shown({ facts: given, contact: reader });
  const language = languageOf(contact);
  const { subject, lines, path } = NOTICES[notice](facts, policy)[language];
  const greeting = { nl: 'Beste', en: 'Dear' }[language];
  const { supervisoryAuthority } = policy.links;
  const paragraphs = [
    `${greeting} ${contact.givenName ?? { nl: 'lezer', en: 'reader' }[language]},`,
    ...lines,
    ...(path ? [`${portalOrigin}${pageOf(path)}`] : []),
    ...(recipient && isOptional(notice, recipient) ? [`${STOP[language]} ${portalOrigin}${pageOf('/api/me')}`] : []),
    policy.organisation.name,
    policy.organisation.description[language],
    `${policy.notices.supervisoryAuthority[language]} ${supervisoryAuthority.url}`,
  ];
  return { subject, text: `${paragraphs.join('\n\n')}\n`, html: html(language, subject, paragraphs) };
}

/**
 * What the owner gets in the place of whoever must be told and has no address: what it said and whose page it is, so that they tell
 * it on paper. Undefined for what can be done without.
 */
export function notToldOf({ notice, facts, recipient }: Effected, policy: Policy): Effected | undefined {
  if (recipient.to === 'owner' || isOptional(notice, recipient)) return undefined;
  const { nl, en } = NOTICES[notice](facts, policy);
  return {
    type: 'notify',
    notice: 'not-told',
    recipient: { to: 'owner' },
    facts: {
      person: recipient.personId,
      subjectNl: nl.subject,
      linesNl: nl.lines.join('\n'),
      subjectEn: en.subject,
      linesEn: en.lines.join('\n'),
    },
  };
}

/** Every page of the portal has the path of what it shows in the API. */
const pageOf = (path: string): string => path.replace(/^\/api/, '');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const linked = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

const html = (language: string, title: string, paragraphs: readonly string[]): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body style="font:16px/1.5 sans-serif;max-width:36rem;margin:1rem auto;padding:0 1rem">',
    ...paragraphs.map((paragraph) => `<p>${linked(paragraph)}</p>`),
    '</body></html>',
  ].join('\n');
