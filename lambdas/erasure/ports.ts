import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Documents } from '../../stores/aws/s3-documents.ts';
import { S3Streams } from '../../stores/aws/s3-streams.ts';
import type { Committer } from '../../stores/commit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import { DossierRecords } from '../../stores/dossier-records.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import { ErasureWays } from '../../stores/erasure-ways.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { Clock, Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { Pause } from '../../stores/retry.ts';
import { SuggestionStore } from '../../stores/suggestions.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import type { Vault } from '../../stores/vault.ts';
import { deployedClock } from '../runtime/clock.ts';
import { logger } from '../runtime/log.ts';
import { sealedPorts } from '../runtime/sealed.ts';

export type EraseRecordsPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly people: Pick<PeopleStore, 'load' | 'saveWrite'>;
  readonly pause: Pause;
  readonly complaints: Pick<ComplaintStore, 'ofPerson'>;
  readonly suggestions: Pick<SuggestionStore, 'ofPerson' | 'removeWrites'>;
  readonly items: ItemStore;
  readonly records: DossierRecords;
  readonly survivors: SurvivorStore;
  readonly erasures: ErasureStore;
  readonly ways: ErasureWays;
  readonly vault: Vault;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** What the erasure of a dossier's records reaches. */
export function eraseRecordsPorts() {
  const ports = sealedPorts(environment(FUNCTIONS.eraseRecords.variables));
  const { items, vault, names } = ports;
  return {
    ...ports,
    records: new DossierRecords(items, names),
    survivors: new SurvivorStore(items, vault),
    erasures: new ErasureStore(items),
    ways: new ErasureWays(items),
    complaints: new ComplaintStore(items, vault),
    suggestions: new SuggestionStore(items, vault),
    log: logger('erase-records'),
  };
}

/** What the erasure of a dossier's documents reaches. */
export function eraseObjectsPorts() {
  const env = environment(FUNCTIONS.eraseObjects.variables);
  const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE, survivors: env.SURVIVORS_TABLE });
  const clock = deployedClock(env.STAGE, items);
  const objects = new S3Documents(env);
  const streams = new S3Streams(s3Client(), env.DOCUMENTS_BUCKET);
  return { objects, streams, erasures: new ErasureStore(items), clock, log: logger('erase-objects') };
}
