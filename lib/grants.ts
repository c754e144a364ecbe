import type { FunctionName } from '../contracts/functions.ts';
import { EVENTS, MAIL_CONFIGURATION_SET, PREFIX, PROOF_PREFIX, SHELF_PREFIXES } from '../contracts/names.ts';
import { CASE_GRANTS } from './case-grants.ts';
import { CHANGES } from './changes.ts';
import { type Grants, INVITING } from './grant-parts.ts';
import { KEY_GRANTS } from './key-grants.ts';
import { MACHINE_NAMES } from './machine-arn.ts';
import { STATISTICS_GRANTS } from './statistics-grants.ts';

/**
 * What each function may do, and nothing else: no scan (EK-7.2), no change of a bucket, a table or a key. Into the
 * vault writes one function only; from it delete the two that destroy, and none of these three has a route. Every function but the public one reads its clock in the records.
 */
export const GRANTS: { readonly [F in FunctionName]: Grants } = {
  publicHttp: (can) => [can.signingKeys()],

  // What clients allowed a removed person ends with a write that holds only while the dossier is as it was.
  peopleHttp: (can) => [
    can.decide(CHANGES.peopleHttp, 'PutItem', 'DeleteItem'),
    can.unseal(),
    can.askForKeys(),
    can.forgetAddresses(),
    can.accounts(...INVITING, 'AdminUpdateUserAttributes', 'AdminUserGlobalSignOut', 'AdminDeleteUser', 'ListUsers'),
  ],

  // It deletes the keyed hash of a former name, so that a client is found under the present name only. The vault it reads.
  dossiersHttp: (can) => [
    can.takeNumbers(),
    can.decide(CHANGES.dossiersHttp, 'PutItem', 'DeleteItem'),
    can.vault('GetItem'),
    can.formerNames('Query'),
    can.names('Query', 'PutItem', 'DeleteItem'),
    can.subjectKeys('Decrypt'),
    can.askForKeys(),
    can.indexKey('GenerateMac'),
    // The names of those who may look, and who did.
    can.accounts('AdminGetUser'),
  ],

  // It signs addresses with its own rights: to send into `incoming/`, which it cannot read, and to fetch from the shelves.
  documentsHttp: (can) => [
    can.decide(CHANGES.documentsHttp, 'PutItem'),
    can.unseal(),
    can.writeObjects('documents', PREFIX.incoming),
    can.fetchObjects(...SHELF_PREFIXES),
  ],

  // As the documents' own: it signs addresses to send into `incoming/`. It takes back terms and ways, and makes no way: the mail does.
  testResultsHttp: (can) => [
    can.decide(CHANGES.testResultsHttp, 'PutItem', 'DeleteItem'),
    can.unseal(),
    can.writeObjects('documents', PREFIX.incoming),
  ],

  // What the owner says of paper that outlived its dossier it writes beside the certificate; what asked for it goes from the agenda.
  proofHttp: (can) => [
    can.recordsOf(['clock', 'person', 'principal', 'audit'], 'GetItem'),
    can.recordsOf(CHANGES.proofHttp, 'PutItem', 'DeleteItem'),
    can.unseal(),
    can.survivors('GetItem', 'Query'),
    can.survivorsOf(['left-paper'], 'PutItem'),
    can.readObjects('proof', PROOF_PREFIX.certificates),
  ],

  consentsHttp: (can) => [
    can.decide(CHANGES.consentsHttp, 'PutItem', 'DeleteItem'),
    can.unseal(),
    can.askForKeys(),
    can.accounts('AdminGetUser'),
  ],

  consultsHttp: (can) => [
    can.decide(CHANGES.consultsHttp, 'PutItem', 'DeleteItem'),
    can.unseal(),
    // The names of coaches, in a sheet of their time.
    can.accounts('AdminGetUser'),
  ],

  // What the client answers takes the day of the reminder away.
  summariesHttp: (can) => [can.decide(CHANGES.summariesHttp, 'PutItem', 'DeleteItem'), can.unseal()],

  // What the routes of covers and handovers do, after their answer. It has no route.
  carryOnBatch: (can) => [
    can.records('GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'),
    can.unseal(),
    can.accounts('AdminGetUser'),
  ],

  // It signs addresses to fetch documents with its own rights, and cannot send any.
  disclosuresHttp: (can) => [
    can.decide(CHANGES.disclosuresHttp, 'PutItem'),
    can.unseal(),
    can.fetchObjects(...SHELF_PREFIXES),
  ],

  // Back in its place a copy is asked back no more; who had it in hand is shown by name.
  paperHttp: (can) => [
    can.decide(CHANGES.paperHttp, 'PutItem', 'DeleteItem'),
    can.unseal(),
    can.accounts('AdminGetUser'),
  ],

  // It writes the log entry of the access.
  receiptsHttp: (can) => [can.decide(CHANGES.receiptsHttp, 'PutItem'), can.unseal()],

  // It reads what is due and of which case; what it writes is the address of the calendar, and the log.
  agendaHttp: (can) => [can.decide(CHANGES.agendaHttp, 'PutItem', 'DeleteItem'), can.due(), can.unseal()],

  // The only one that writes into the vault. It has no route, deletes nothing, opens nothing, and writes over nothing.
  ...KEY_GRANTS,

  relay: (can, { mailSender }) => [
    can.records('GetItem', 'Query', 'PutItem', 'BatchWriteItem'),
    can.takeNumbers(),
    can.due(),
    ...MACHINE_NAMES.map((name) => can.startExecutions(name)),
    can.answerTokens(),
    can.publish(EVENTS.source),
    can.sendMail(mailSender, MAIL_CONFIGURATION_SET),
    can.forgetAddresses(),
    can.accounts('AdminGetUser', 'ListUsersInGroup', 'AdminUserGlobalSignOut', 'AdminDeleteUser'),
  ],

  sweep: (can) => [
    can.records('GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'),
    can.due(),
    can.dueDays(),
    can.vault('GetItem', 'DeleteItem'),
    can.survivorsOf(['released-key'], 'PutItem'),
    can.formerNames('Query', 'DeleteItem'),
    can.names('Query', 'PutItem', 'DeleteItem'),
    can.subjectKeys('Decrypt'),
    can.indexKey('GenerateMac'),
    can.accounts('AdminGetUser'),
  ],

  // A test result that came in ends its invitation: the way to it, and its term.
  inspect: (can) => [
    can.records('GetItem', 'PutItem', 'ConditionCheckItem'),
    can.recordsOf(['dossier', 'test-invitation-way'], 'DeleteItem'),
    can.unseal(),
    can.readObjects('documents', PREFIX.incoming),
    can.eraseVersions(PREFIX.incoming, ...SHELF_PREFIXES),
    can.writeObjects('documents', ...SHELF_PREFIXES),
  ],

  // The address of a test administrator is sealed with the dossier, and the word in the link is made here.
  sendTestInvitation: (can, { mailSender }) => [
    can.records('GetItem', 'PutItem', 'ConditionCheckItem'),
    can.unseal(),
    can.sendMail(mailSender, MAIL_CONFIGURATION_SET),
  ],

  // It reads no upload: it deletes one that nobody could look into, wherever a copy of it may lie.
  giveUpInspection: (can) => [
    can.records('GetItem', 'PutItem', 'ConditionCheckItem'),
    can.unseal(),
    can.eraseVersions(PREFIX.incoming, ...SHELF_PREFIXES),
  ],

  relocate: (can) => [
    can.records('GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'),
    can.unseal(),
    can.fetchObjects(...SHELF_PREFIXES),
    can.writeObjects('documents', ...SHELF_PREFIXES),
    can.eraseVersions(...SHELF_PREFIXES),
  ],

  // It reads an anchor that a run wrote which was killed before it could say so.
  anchor: (can) => [
    can.records('GetItem', 'PutItem'),
    can.due(),
    can.writeObjects('proof', PROOF_PREFIX.anchors),
    can.readObjects('proof', PROOF_PREFIX.anchors),
  ],

  // It reads everything that the log rests on, and writes how far it came and a mail to the owner.
  watchChains: (can) => [
    can.records('GetItem', 'Query', 'PutItem'),
    can.due(),
    can.readObjects('proof', PROOF_PREFIX.anchors),
    can.listVersions('proof', PROOF_PREFIX.anchors),
  ],

  // The only one that may delete in a chain: at the end of its term. It makes a key for a name of the relation register.
  endChains: (can) => [
    can.recordsAndChains('GetItem', 'Query', 'PutItem', 'DeleteItem', 'BatchWriteItem'),
    can.vault('GetItem', 'DeleteItem'),
    can.subjectKeys('Decrypt'),
    can.askForKeys(),
    can.survivors('GetItem', 'Query', 'PutItem', 'DeleteItem'),
  ],

  ...STATISTICS_GRANTS,

  // How many numbers of dossiers are given, and how many objects lie where and how large, and which executions run: it reads none of them.
  measure: (can) => [
    can.recordsOf(['clock'], 'GetItem'),
    can.recordsOf(['number'], 'Query'),
    can.recordsOf(['run'], 'PutItem'),
    can.listVersions('documents', ...Object.values(PREFIX)),
    ...MACHINE_NAMES.map((name) => can.listExecutions(name)),
  ],

  // The link of an invitation that did not arrive goes, and what waits for it on the agenda.
  bounces: (can) => [
    can.records('GetItem', 'Query', 'PutItem', 'ConditionCheckItem'),
    can.recordsOf(['dossier', 'test-invitation-way'], 'DeleteItem'),
    can.unseal(),
  ],

  scanner: (can) => [can.readObjects('documents', PREFIX.incoming), can.publish(EVENTS.scannerSource)],

  eraseObjects: (can) => [
    can.recordsOf(['clock'], 'GetItem'),
    can.survivors('GetItem', 'PutItem'),
    can.eraseVersions(...Object.values(PREFIX)),
    can.abortParts(PREFIX.exports),
  ],

  // The key it asks for is for the name that survives in the relation register (RIO-6.4).
  eraseRecords: (can) => [
    can.records('GetItem', 'Query', 'PutItem', 'DeleteItem', 'BatchWriteItem'),
    can.vault('GetItem', 'Query', 'DeleteItem'),
    can.spares('Query'),
    can.formerNames('Query', 'DeleteItem'),
    can.names('Query', 'DeleteItem'),
    can.subjectKeys('Decrypt'),
    can.askForKeys(),
    can.survivors('GetItem', 'PutItem'),
  ],

  certify: (can) => [
    can.records('GetItem', 'PutItem'),
    can.survivors('GetItem', 'PutItem'),
    can.signingKey('Sign', 'GetPublicKey'),
    can.writeObjects('proof', PROOF_PREFIX.certificates),
  ],

  consentTask: (can) => [can.records('GetItem', 'Query', 'PutItem', 'DeleteItem'), can.unseal()],

  ...CASE_GRANTS,
};
