import { createHash, randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { OPERATIONS, type OperationName } from '../../contracts/api.ts';
import { documentOperations } from '../../contracts/document/operations.ts';
import { dossierOperations } from '../../contracts/dossier/operations.ts';
import { peopleOperations } from '../../contracts/person/operations.ts';
import type { Role } from '../../domain/person/person.ts';
import { consentStores } from '../../lambdas/consent/stores.ts';
import { judge } from '../../lambdas/document/content/judge.ts';
import { inspect } from '../../lambdas/document/inspect.ts';
import { documentLogic } from '../../lambdas/document/logic.ts';
import { readMail } from '../../lambdas/document/mail/read-mail.ts';
import { dossierLogic } from '../../lambdas/dossier/logic.ts';
import { peopleLogic } from '../../lambdas/person/logic.ts';
import { httpShell } from '../../lambdas/runtime/http.ts';
import { AuditStore } from '../../stores/audit.ts';
import { DynamoItems, type Tables } from '../../stores/aws/dynamodb-items.ts';
import { BreachStore } from '../../stores/breaches.ts';
import { Committer } from '../../stores/commit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import { ConsentStore } from '../../stores/consents.ts';
import { ActivityStore, ConsultStore } from '../../stores/consults.ts';
import { DossierStore } from '../../stores/dossiers.ts';
import { FixedClock } from '../../stores/fake/fixed-clock.ts';
import { MemoryDirectory } from '../../stores/fake/memory-directory.ts';
import { memoryKeyMaker } from '../../stores/fake/memory-key-maker.ts';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import { MemoryObjects } from '../../stores/fake/memory-objects.ts';
import { noPause } from '../../stores/fake/no-pause.ts';
import { IdempotencyStore } from '../../stores/idempotency.ts';
import { NameIndex } from '../../stores/names.ts';
import { PaperStore } from '../../stores/paper.ts';
import { PeopleDirectory } from '../../stores/people-directory.ts';
import { SuggestionStore } from '../../stores/suggestions.ts';
import { SummaryStore } from '../../stores/summaries.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import { TestInvitationStore } from '../../stores/test-invitations.ts';
import { Vault } from '../../stores/vault.ts';
import { DEFAULT_POLICY, policyById } from '../policies.ts';

export type Who = { readonly personId: string; readonly role: Role };
type Options = { readonly as?: Who; readonly body?: unknown };

const AT = '2026-03-05T10:00:00Z';

/** A practice whose tables are in DynamoDB and whose everything else is in memory: the real logic behind the real shell. */
export function openPractice(client: DynamoDBDocumentClient, tables: Tables) {
  const policy = policyById(DEFAULT_POLICY);
  const clock = new FixedClock(AT);
  const items = new DynamoItems(client, tables);
  const keys = new MemoryKeys();
  const vault = new Vault(items, keys, memoryKeyMaker(items, keys));
  const ids = { next: () => randomUUID() };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const accounts = new MemoryDirectory({ email: 'eigenaar@voorbeeld.example', givenName: 'Ottilie', locale: 'nl' });
  const ports = {
    policy,
    clock,
    pause: noPause,
    judge,
    ids,
    log,
    items,
    keys,
    vault,
    names: new NameIndex(items, keys),
    signedAt: () => new Date(AT),
    objects: new MemoryObjects(() => clock.read()),
    dossiers: new DossierStore(items, vault),
    invitations: new TestInvitationStore(items),
    consents: new ConsentStore(items),
    breaches: new BreachStore(items, vault),
    consults: new ConsultStore(items),
    summaries: new SummaryStore(items),
    activities: new ActivityStore(items),
    readMail,
    complaints: new ComplaintStore(items, vault),
    ...consentStores(items, vault),
    idempotency: new IdempotencyStore(items),
    audit: new AuditStore(items),
    survivors: new SurvivorStore(items, vault),
    committer: new Committer(items, ids, noPause, policy.rules),
    papers: new PaperStore(items),
    suggestions: new SuggestionStore(items, vault),
    accounts,
    directory: new PeopleDirectory(accounts, items),
  };
  const handlers = {
    dossiersHttp: httpShell(ports, dossierOperations, dossierLogic),
    documentsHttp: httpShell(ports, documentOperations, documentLogic),
    peopleHttp: httpShell(ports, peopleOperations, peopleLogic),
  };
  const owner: Who = { personId: randomUUID(), role: 'owner' };

  /** Calls a route as API Gateway does; what creates carries an idempotency key, as the portal's requests do. */
  async function call<T>(name: OperationName, params: Record<string, string>, { as = owner, body }: Options = {}) {
    const spec = OPERATIONS[name];
    const handler = Object.entries(handlers).find(([each]) => each === spec.function)?.[1];
    if (!handler) throw new Error(`${name} is not measured`);
    const response = await handler({
      routeKey: `${spec.method} ${spec.path}`,
      rawPath: spec.path.replaceAll(/\{(\w+)\}/g, (_, param: string) => params[param] ?? ''),
      headers: {
        'content-type': 'application/json',
        ...(spec.method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      },
      ...(Object.keys(params).length > 0 ? { pathParameters: params } : {}),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      requestContext: {
        requestId: 'bench',
        authorizer: { jwt: { claims: { sub: as.personId, 'cognito:groups': `[${as.role}]`, token_use: 'access' } } },
      },
    });
    if (response.statusCode >= 300) throw new Error(`${name} answered ${response.statusCode}: ${response.body}`);
    return JSON.parse(response.body || '{}') as T;
  }

  async function invite(role: 'coach' | 'client'): Promise<Who> {
    const body = { role, email: `${role}@voorbeeld.example`, givenName: 'Anke' };
    const { personId } = await call<{ personId: string }>('invitePerson', {}, { body });
    return { personId, role };
  }

  /** What a browser and the malware scanner do with an upload, up to a stored document. */
  async function receive(dossierId: string, { documentId, upload }: Ticket): Promise<void> {
    ports.objects.accept(upload.url, upload.headers, TEXT);
    const key = `incoming/${dossierId}/${documentId}`;
    await inspect(ports, { of: 'content', key });
    await inspect(ports, { of: 'malware', key, clean: true });
  }

  return { policy, today: AT.slice(0, 10), call, invite, receive };
}

export type Practice = ReturnType<typeof openPractice>;
export type Ticket = {
  readonly documentId: string;
  readonly upload: { readonly url: string; readonly headers: Record<string, string> };
};

const TEXT = Buffer.from('Verslag van een gesprek.\n');

/** The bodies of the commands that are measured, by what the policy allows. */
export const bodies = ({ policy, today }: Practice) => ({
  dossier: (client: Who) => ({
    service: policy.services.find(({ wvp }) => wvp)?.id,
    purpose: policy.purposes[0]?.id,
    clientId: client.personId,
    client: { firstName: 'Merel', lastName: 'van Zomeren-Böhm', email: 'merel@voorbeeld.example' },
  }),
  notice: { regulationVersion: policy.regulations.at(-1)?.version, givenOn: today, channel: 'portal' },
  start: { startedOn: today },
  end: { endedOn: today },
  upload: {
    category: policy.categories.find(({ requires, files }) => requires === 'none' && files.length === 2)?.id,
    registrationKind: policy.registrationKinds[0]?.id,
    files: ['client', 'coach'],
    fileName: 'verslag.txt',
    mediaType: 'text/plain',
    size: TEXT.byteLength,
    sha256: createHash('sha256').update(TEXT).digest('hex'),
  },
});
