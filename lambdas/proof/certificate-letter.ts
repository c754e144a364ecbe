import type { DestructionCertificate } from '../../contracts/proof/certificate.ts';
import type { Policy } from '../../policies/index.ts';
import { renderLetter } from '../letters/letter.ts';
import { letterhead } from '../letters/letterhead.ts';
import type { Block, Fonts, Language, Letter } from '../letters/model.ts';
import { nameIn } from '../shared/named.ts';
import { articleName, dayName, momentName } from './certificate-dates.ts';
import { GROUNDS, KINDS, SURVIVORS, WORDS } from './certificate-words.ts';

type Standing = Pick<Policy, 'links' | 'notices' | 'organisation' | 'paper'>;

/** The certificate on paper: the same facts as the signed file, and how anyone can check that file (RIO-6.3, EK-10.1). */
export const renderCertificate = (
  certificate: DestructionCertificate,
  policy: Standing,
  fonts: Fonts,
  lang: Language = 'nl',
): Promise<Uint8Array> => renderLetter(letterOf(certificate, policy, lang), fonts);

function letterOf(certificate: DestructionCertificate, policy: Standing, lang: Language): Letter {
  const words = WORDS[lang];
  return {
    lang,
    title: words.title,
    subtitle: `${words.dossier} ${certificate.dossierNumber}`,
    organisation: { ...letterhead(policy.organisation, lang), name: certificate.organisation },
    createdAt: certificate.completedAt,
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: words.statement(certificate.organisation, certificate.dossierNumber) },
      { kind: 'paragraph', text: words.verified },
      ...why(certificate, lang),
      ...what(certificate, lang),
      ...paper(certificate, policy, lang),
      ...left(certificate, lang),
      ...proof(certificate, lang),
      { kind: 'heading', level: 2, text: words.complaintHeading },
      {
        kind: 'link',
        text: policy.notices.supervisoryAuthority[lang],
        url: policy.links.supervisoryAuthority.url,
      },
    ],
    footer: `${words.title} ${certificate.certificateId}`,
  };
}

function why(certificate: DestructionCertificate, lang: Language): Block[] {
  const words = WORDS[lang];
  const { policy } = certificate;
  return [
    { kind: 'heading', level: 2, text: words.whyHeading },
    {
      kind: 'facts',
      rows: [
        [words.dossierNumber, certificate.dossierNumber],
        [words.ground, GROUNDS[certificate.ground][lang]],
        [words.articles, certificate.articles.map((id) => articleName(id, lang)).join('\n')],
        [words.regulation, `${policy.id}, ${words.version} ${policy.version}`],
        [words.endedOn, dayName(certificate.trajectoryEndedOn, lang)],
        [words.dueOn, dayName(certificate.destructionDueOn, lang)],
        [words.startedAt, momentName(certificate.startedAt, lang)],
        [words.completedAt, momentName(certificate.completedAt, lang)],
      ],
    },
  ];
}

function what({ counts, verification }: DestructionCertificate, lang: Language): Block[] {
  const words = WORDS[lang];
  return [
    { kind: 'heading', level: 2, text: words.whatHeading },
    {
      kind: 'table',
      columns: [
        { header: words.kind, share: 8 },
        { header: words.number, share: 2, align: 'right' },
      ],
      rows: KINDS.map(({ count, name }) => [name[lang], String(counts[count])]),
    },
    { kind: 'heading', level: 2, text: words.afterHeading },
    {
      kind: 'facts',
      rows: [
        [words.listedAt, momentName(verification.listedAt, lang)],
        [words.objectsLeft, String(verification.objectsLeft)],
        [words.recordsLeft, String(verification.recordsLeft)],
      ],
    },
  ];
}

/** What no program destroys: each copy that was printed, and what became of it (RIO-6.2). */
function paper({ paper: of }: DestructionCertificate, { paper: { methods } }: Standing, lang: Language): Block[] {
  if (!of) return [];
  const words = WORDS[lang];
  const rows = of.destroyed.map(({ method, copies, from, to }) => [
    nameIn(methods, method)[lang],
    from === to ? dayName(from, lang) : `${dayName(from, lang)} – ${dayName(to, lang)}`,
    String(copies),
  ]);
  return [
    { kind: 'heading', level: 2, text: words.paperHeading },
    { kind: 'paragraph', text: of.copies === 0 ? words.noPaper : words.paper(of.copies) },
    ...(rows.length === 0 ? [] : [{ kind: 'table', columns: columns(words), rows } as const]),
    ...(of.left ? [{ kind: 'paragraph', text: words.paperLeft(of.left.copies) } as const] : []),
  ];
}

const columns = (words: (typeof WORDS)[Language]) =>
  [
    { header: words.how, share: 5 },
    { header: words.when, share: 4 },
    { header: words.number, share: 2, align: 'right' },
  ] as const;

function left({ survivors }: DestructionCertificate, lang: Language): Block[] {
  const words = WORDS[lang];
  const names = survivors.map((field) => SURVIVORS[field]?.[lang] ?? field);
  return [
    { kind: 'heading', level: 2, text: words.leftHeading },
    { kind: 'paragraph', text: names.length === 0 ? words.nothingLeft : words.left },
    ...(names.length === 0 ? [] : [{ kind: 'list', items: names } as const]),
  ];
}

function proof(certificate: DestructionCertificate, lang: Language): Block[] {
  const words = WORDS[lang];
  const { signature, auditHead } = certificate;
  return [
    { kind: 'heading', level: 2, text: words.proofHeading },
    { kind: 'paragraph', text: words.original },
    {
      kind: 'facts',
      rows: [
        [words.certificateId, certificate.certificateId],
        [words.erasureId, certificate.erasureId],
        [words.dossierId, certificate.dossierId],
        [words.auditSeq, String(auditHead.seq)],
        [words.auditHash, auditHead.hash],
        [words.algorithm, signature.algorithm],
        [words.keyId, signature.keyId],
      ],
    },
    { kind: 'heading', level: 3, text: words.signature },
    { kind: 'code', text: signature.value },
    { kind: 'heading', level: 2, text: words.checkHeading },
    { kind: 'paragraph', text: words.check },
    { kind: 'list', ordered: true, items: words.steps },
    { kind: 'code', text: 'npm run verify -- certificate.json' },
  ];
}
