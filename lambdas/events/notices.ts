import type { Notice } from '../../domain/effect.ts';
import type { Policy } from '../../policies/index.ts';
import type { Contact, Mail } from '../../stores/outside.ts';

export type NoticeTexts = (
  notice: Notice,
  facts: Readonly<Record<string, string>>,
  contact: Contact,
) => Omit<Mail, 'to'>;

type Lines = { readonly subject: string; readonly lines: readonly string[]; readonly path?: string };
type Facts = Readonly<Record<string, string>>;

/** What a notice says: a first name, what happened, and a link. Nothing else about a person goes by mail. */
const NOTICES: { readonly [N in Notice]: (facts: Facts) => { readonly nl: Lines; readonly en: Lines } } = {
  'regulation-notice': ({ regulation }) => ({
    nl: {
      subject: 'Ons privacyreglement',
      lines: [
        'Wij leggen gegevens over u vast om u te kunnen begeleiden. In ons privacyreglement staat welke gegevens dat zijn, wie ze ziet, hoe lang wij ze bewaren en wat uw rechten zijn.',
        'U kunt het reglement hieronder lezen. Heeft u een vraag, stel die dan aan uw coach.',
      ],
      path: `/api/regulations/${regulation}`,
    },
    en: {
      subject: 'Our privacy regulation',
      lines: [
        'We record data about you so that we can guide you. Our privacy regulation says which data these are, who sees them, how long we keep them and what your rights are.',
        'You can read it below. If you have a question, please ask your coach.',
      ],
      path: `/api/regulations/${regulation}`,
    },
  }),
  'dossier-destroyed': ({ dossier }) => ({
    nl: {
      subject: 'Uw dossier is vernietigd',
      lines: [
        `De bewaartermijn van dossier ${dossier} is voorbij. Alles wat erin stond is vernietigd, ook de reservekopieën zijn onleesbaar.`,
        'Wij bewaren een bewijs van vernietiging waar uw naam niet in staat. U hoeft niets te doen.',
      ],
    },
    en: {
      subject: 'Your dossier has been destroyed',
      lines: [
        `The term of keeping of dossier ${dossier} is over. Everything in it has been destroyed; backups cannot be read any more.`,
        'We keep a certificate of destruction that does not hold your name. You need not do anything.',
      ],
    },
  }),
  'destruction-certified': ({ dossier, certificate }) => ({
    nl: {
      subject: `Dossier ${dossier} is vernietigd`,
      lines: ['De vernietiging is gecontroleerd en het bewijs is ondertekend.'],
      path: `/api/certificates/${certificate}`,
    },
    en: {
      subject: `Dossier ${dossier} has been destroyed`,
      lines: ['The destruction was verified and the certificate is signed.'],
      path: `/api/certificates/${certificate}`,
    },
  }),
  'hold-review-due': ({ dossier, reviewOn }) => ({
    nl: {
      subject: `Kijk opnieuw naar dossier ${dossier}`,
      lines: [
        `Dit dossier wordt niet vernietigd zolang het is vastgehouden. U wilde dat op ${reviewOn} opnieuw bekijken.`,
        'Is de reden er niet meer, hef het vasthouden dan op.',
      ],
    },
    en: {
      subject: `Look again at dossier ${dossier}`,
      lines: [
        `This dossier is not destroyed as long as it is held. You wanted to look at that again on ${reviewOn}.`,
        'If the reason is gone, please lift the hold.',
      ],
    },
  }),
  'erasure-failed': ({ dossier, step }) => ({
    nl: {
      subject: `Vernietiging van dossier ${dossier} is blijven steken`,
      lines: [`De stap "${step}" is niet gelukt. Morgen wordt het opnieuw geprobeerd; laat uw beheerder nu kijken.`],
    },
    en: {
      subject: `Destruction of dossier ${dossier} is stuck`,
      lines: [`The step "${step}" did not succeed. It is tried again tomorrow; please have your engineer look now.`],
    },
  }),
};

/** Notices as mails, plain and HTML, in the language of the account. */
export const noticeTexts =
  (policy: Policy, portalOrigin: string): NoticeTexts =>
  (notice, facts, contact) => {
    const language = contact.locale?.startsWith('en') ? 'en' : 'nl';
    const { subject, lines, path } = NOTICES[notice](facts)[language];
    const greeting = { nl: 'Beste', en: 'Dear' }[language];
    const { supervisoryAuthority } = policy.links;
    const paragraphs = [
      `${greeting} ${contact.givenName ?? { nl: 'lezer', en: 'reader' }[language]},`,
      ...lines,
      ...(path ? [`${portalOrigin}${path}`] : []),
      policy.organisation.name,
      `${policy.notices.supervisoryAuthority[language]} ${supervisoryAuthority.url}`,
    ];
    return { subject, text: `${paragraphs.join('\n\n')}\n`, html: html(language, subject, paragraphs) };
  };

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
