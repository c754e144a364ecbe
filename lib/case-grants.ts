import { PREFIX, SHELF_PREFIXES } from '../contracts/names.ts';
import { CHANGES } from './changes.ts';
import { type Grants, INVITING } from './grant-parts.ts';

/** What the functions of requests, complaints and registers may do, and nothing else. */
export const CASE_GRANTS = {
  // Owner and client: requests, letters, and an address for a package that it signs with its own rights.
  rightsHttp: (can) => [
    can.decide(CHANGES.rightsHttp, 'PutItem', 'DeleteItem'),
    can.unseal(),
    can.fetchObjects(PREFIX.exports),
  ],

  // It corrects names, which are found by their keyed hashes, and removes single documents in every version.
  rightsTask: (can) => [
    can.records('GetItem', 'Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'),
    can.vault('GetItem'),
    can.names('Query', 'PutItem', 'DeleteItem'),
    can.subjectKeys('Decrypt'),
    can.indexKey('GenerateMac'),
    can.readObjects('documents', PREFIX.exports),
    can.eraseVersions(PREFIX.incoming, ...SHELF_PREFIXES),
  ],

  // It reads a whole dossier and changes nothing in it. A package that outlived its dossier it takes back itself. What it left
  // beside a package that is not finished it reads to go on.
  exportPackage: (can) => [
    can.records('GetItem', 'Query', 'PutItem', 'ConditionCheckItem'),
    can.unseal(),
    can.fetchObjects(...SHELF_PREFIXES),
    can.writeInParts(PREFIX.exports),
    can.readObjects('documents', PREFIX.exports),
    can.eraseVersions(PREFIX.exports),
    can.accounts('AdminGetUser'),
  ],

  // Breaches and suggestions lie outside every dossier, each under a key of its own.
  registersHttp: (can) => [
    can.takeNumbers(),
    can.records('GetItem', 'Query'),
    can.recordsOf(CHANGES.registersHttp, 'PutItem', 'DeleteItem'),
    can.recordsOf(['breach'], 'ConditionCheckItem'),
    can.unseal(),
    can.askForKeys(),
  ],

  // A complaint without a dossier has a key of its own.
  complaintsHttp: (can) => [
    can.takeNumbers(),
    can.decide(CHANGES.complaintsHttp, 'PutItem', 'DeleteItem'),
    can.unseal(),
    can.askForKeys(),
    can.accounts('AdminGetUser', 'ListUsersInGroup'),
  ],

  // It invites the outside handler for a complaint about the owner, who has no part in that.
  complaintTask: (can) => [
    can.records('GetItem', 'Query', 'PutItem', 'DeleteItem'),
    can.unseal(),
    can.accounts(...INVITING, 'ListUsersInGroup'),
  ],
} as const satisfies { readonly [name: string]: Grants };
