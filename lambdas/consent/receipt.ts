import { createHash } from 'node:crypto';
import { type ConsentReceipt, receiptText } from '../../contracts/consent/receipt.ts';
import { articleOf } from '../../domain/article.ts';
import type {
  Consent,
  ConsentEvent,
  ConsentSubject,
  DisclosedDocument,
  ReceiptMark,
} from '../../domain/consent/consent.ts';
import type { Policy } from '../../policies/types.ts';
import { entryOf } from '../shared/named.ts';

/** What a receipt says of the practice. */
export type ReceiptPolicy = Pick<
  Policy,
  'id' | 'organisation' | 'links' | 'notices' | 'categories' | 'consents' | 'rules'
>;

/** What people are called at this moment. A name that is not given is not in the receipt; the id is. */
export type ReceiptNames = {
  /** The partner or replacement. */
  readonly person?: string | undefined;
  readonly principal?: string | undefined;
  /** File names by document id. */
  readonly documents?: Readonly<Record<string, string>>;
};

export type ReceiptFacts = {
  /** As it is after the event. */
  readonly consent: Consent;
  readonly event: ConsentEvent;
  /** ISO instant. */
  readonly at: string;
  /** Its place among the receipts of this consent, from 1. */
  readonly n: number;
  readonly policy: ReceiptPolicy;
  readonly dossierNumber: string;
  readonly branch?: string | undefined;
  readonly names: ReceiptNames;
  /** Of the regulation in force at `at`. */
  readonly regulationVersion: string | undefined;
};

export type Receipt = {
  /** The receipt's one form: keep and hand out these characters, never others. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  readonly hash: string;
  readonly mark: ReceiptMark;
};

export const receiptHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The receipt of one event of a consent (AVG 7(1)). The same facts give the same characters and hash. */
export function receiptOf(facts: ReceiptFacts): Receipt {
  const { n, event, at } = facts;
  const text = receiptText(receiptFrom(facts));
  const hash = receiptHash(text);
  return { text, hash, mark: { n, event, at, hash } };
}

function whose(
  { organisation: { name, description, contactEmail, branches } }: ReceiptPolicy,
  of: string | undefined,
): ConsentReceipt['organisation'] {
  const branch = branches.find(({ id }) => id === of);
  const { postalAddress } = branch ?? {};
  return {
    name,
    description: { nl: description.nl, en: description.en },
    ...(branch ? { branch: { name: branch.name, ...(postalAddress === undefined ? {} : { postalAddress }) } } : {}),
    contactEmail,
  };
}

function receiptFrom({ consent, event, at, n, policy, dossierNumber, branch, names, regulationVersion }: ReceiptFacts) {
  const { links, notices } = policy;
  const scope = policy.consents.scopes.find(({ id }) => id === consent.scope);
  const wording = scope?.texts.find(({ version }) => version === consent.textVersion)?.text;
  const { answeredAt, endsOn, endedAt, endReason } = consent;
  const receipt: ConsentReceipt = {
    type: 'dossierwacht-consent-receipt',
    version: 1,
    consentId: consent.consentId,
    n,
    event,
    at,
    organisation: whose(policy, branch),
    regulation: { policy: policy.id, ...(regulationVersion === undefined ? {} : { version: regulationVersion }) },
    article: articleOf(policy.rules, scope?.article ?? 'consent.demonstrable'),
    dossierNumber,
    scope: entryOf(scope ? [scope] : [], consent.scope),
    text: { version: consent.textVersion, wording: wording ?? null },
    subject: subjectOf(consent.subject, policy, names),
    askedBy: consent.askedBy.role,
    askedAt: consent.askedAt,
    expiresOn: consent.expiresOn,
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(endReason === undefined ? {} : { endReason }),
    withdrawal: notices.withdrawal,
    authority: {
      name: links.supervisoryAuthority.name,
      notice: notices.supervisoryAuthority,
      url: links.supervisoryAuthority.url,
    },
  };
  return receipt;
}

function subjectOf(
  subject: ConsentSubject,
  { categories, consents }: ReceiptPolicy,
  names: ReceiptNames,
): ConsentReceipt['subject'] {
  switch (subject.kind) {
    case 'partner': {
      const { kind, personId, clientData } = subject;
      const read = subject.categories.map((category) => entryOf(categories, category));
      return { kind, personId, ...called('person', names.person), categories: read, clientData };
    }
    case 'cover': {
      const { kind, personId, from, until } = subject;
      return { kind, personId, ...called('person', names.person), from, until };
    }
    case 'disclosure': {
      const { kind, principalId, until } = subject;
      const documents = subject.documents.map(({ documentId, sha256, category, holds }: DisclosedDocument) => ({
        documentId,
        ...called('fileName', names.documents?.[documentId]),
        sha256,
        category: entryOf(categories, category),
        ...(holds ? { holds: holds.map((one) => entryOf(consents.disclosure.report.mayHold, one)) } : {}),
      }));
      const last = until === undefined ? {} : { until };
      return { kind, principalId, ...called('principal', names.principal), documents, ...last };
    }
    case 'day':
      return { kind: 'day', on: subject.on };
    case 'purpose':
      return { kind: 'purpose' };
  }
}

/** A lone surrogate cannot be encoded in UTF-8: it would make the receipt fail, and with it a withdrawal. */
const called = <K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } =>
  text ? ({ [key]: text.toWellFormed() } as { [P in K]: string }) : {};
