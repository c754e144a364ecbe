import type { InvitationState, TestInvitation } from '../../domain/test-result/invitation.ts';
import type { Text } from '../../policies/types.ts';
import { TestInvitationStore, wayKeys } from '../../stores/test-invitations.ts';
import type { Letter } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { said, sheetOf, tableOr } from '../rights/package/sheet.ts';
import { AT_A_TIME, every } from '../shared/every.ts';
import { entryOf } from '../shared/named.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';

const W = {
  title: { nl: 'Aan wie een testuitslag is gevraagd', en: 'Who was asked for a test result' },
  lead: {
    nl: 'Zij hebben geen account en zien niets van uw dossier. Wat zij stuurden ligt bij de stukken.',
    en: 'They have no account and see nothing of your dossier. What they sent lies with the documents.',
  },
  none: { nl: 'Aan niemand is een testuitslag gevraagd.', en: 'Nobody was asked for a test result.' },
  bureau: { nl: 'Bureau', en: 'Bureau' },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  category: { nl: 'Soort', en: 'Kind' },
  askedOn: { nl: 'Gevraagd', en: 'Asked' },
  lastDay: { nl: 'Tot en met', en: 'Until and including' },
  state: { nl: 'Hoe het staat', en: 'How it stands' },
} as const satisfies Record<string, Text>;

const STATES: { readonly [S in InvitationState]: Text } = {
  asked: { nl: 'De mail is onderweg', en: 'The mail is on its way' },
  open: { nl: 'Wacht op de uitslag', en: 'Waits for the result' },
  used: { nl: 'De uitslag is binnen', en: 'The result has come in' },
  withdrawn: { nl: 'Ingetrokken', en: 'Taken back' },
  lapsed: { nl: 'Verlopen', en: 'Lapsed' },
  undeliverable: { nl: 'De mail kwam niet aan', en: 'The mail did not arrive' },
};

function invitationsOf(invitations: readonly TestInvitation[], context: PackageContext): Letter {
  const { policy, language } = context;
  const columns = [
    { header: W.bureau[language], share: 3 },
    { header: W.email[language], share: 3 },
    { header: W.category[language], share: 2 },
    { header: W.askedOn[language], share: 2 },
    { header: W.lastDay[language], share: 2 },
    { header: W.state[language], share: 2 },
  ];
  const rows = invitations.map(({ secrets, category, askedOn, lastDay, state }) => [
    secrets.bureau,
    secrets.email,
    entryOf(policy.categories, category).name[language],
    dayName(askedOn, language),
    dayName(lastDay, language),
    STATES[state][language],
  ]);
  return sheetOf(context, W.title, [said(W.lead, context), ...tableOr(context, columns, rows, W.none)]);
}

export const testInvitationRecord = {
  load: ({ items }, { dossier, key }) =>
    every((after) => new TestInvitationStore(items).list(dossier.dossierId, key, AT_A_TIME, after)),
  package: {
    section: 'testInvitations',
    data: ({ invitationId, category, state, askedOn, lastDay, documentId, secrets }, { policy }) => ({
      invitationId,
      ...secrets,
      category: entryOf(policy.categories, category),
      state,
      askedOn,
      lastDay,
      ...(documentId === undefined ? {} : { documentId }),
    }),
    page: {
      file: { nl: 'testuitslagen.html', en: 'test-results.html' },
      what: { nl: 'aan wie een testuitslag is gevraagd', en: 'who was asked for a test result' },
      letter: invitationsOf,
    },
  },
  erasure: { keys: wayKeys },
} as const satisfies RecordDefinition<TestInvitation, 'testInvitations'>;
