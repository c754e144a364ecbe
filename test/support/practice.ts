import { randomBytes, randomUUID } from 'node:crypto';
import { agendaOperations } from '../../contracts/agenda/operations.ts';
import { OPERATIONS, type OperationName } from '../../contracts/api.ts';
import { complaintOperations } from '../../contracts/complaint/operations.ts';
import { consentOperations } from '../../contracts/consent/operations.ts';
import { receiptOperations } from '../../contracts/consent/receipt-operations.ts';
import { consultOperations } from '../../contracts/consult/operations.ts';
import { disclosureOperations } from '../../contracts/disclosure/operations.ts';
import { documentOperations } from '../../contracts/document/operations.ts';
import { dossierOperations } from '../../contracts/dossier/operations.ts';
import { paperOperations } from '../../contracts/paper/operations.ts';
import { peopleOperations } from '../../contracts/person/operations.ts';
import { proofOperations } from '../../contracts/proof/operations.ts';
import { questionOperations } from '../../contracts/question/operations.ts';
import { registerOperations } from '../../contracts/register/operations.ts';
import { publicOperations } from '../../contracts/regulation/operations.ts';
import { rightsOperations } from '../../contracts/rights/operations.ts';
import { statisticsOperations } from '../../contracts/statistics/operations.ts';
import { summaryOperations } from '../../contracts/summary/operations.ts';
import { testResultOperations } from '../../contracts/test-result/operations.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Role } from '../../domain/person/person.ts';
import { agendaLogic } from '../../lambdas/agenda/logic.ts';
import { complaintLogic } from '../../lambdas/complaint/logic.ts';
import { consentLogic } from '../../lambdas/consent/logic.ts';
import { receiptLogic } from '../../lambdas/consent/receipts.ts';
import { consultLogic } from '../../lambdas/consult/logic.ts';
import { disclosureLogic } from '../../lambdas/disclosure/logic.ts';
import { judge } from '../../lambdas/document/content/judge.ts';
import { documentLogic } from '../../lambdas/document/logic.ts';
import { readMail } from '../../lambdas/document/mail/read-mail.ts';
import { dossierLogic } from '../../lambdas/dossier/logic.ts';
import { readLetterFonts } from '../../lambdas/letters/fonts.ts';
import { paperLogic } from '../../lambdas/paper/logic.ts';
import { peopleLogic } from '../../lambdas/person/logic.ts';
import { proofLogic } from '../../lambdas/proof/logic.ts';
import { questionLogic } from '../../lambdas/question/logic.ts';
import { registerLogic } from '../../lambdas/register/logic.ts';
import { registerStores } from '../../lambdas/register/stores.ts';
import { publicLogic } from '../../lambdas/regulation/logic.ts';
import { rightsLogic } from '../../lambdas/rights/logic.ts';
import type { HttpResponse } from '../../lambdas/runtime/http/http-event.ts';
import { httpShell } from '../../lambdas/runtime/http.ts';
import { noteLeft } from '../../lambdas/runtime/trail.ts';
import { statisticsLogic } from '../../lambdas/statistics/logic.ts';
import { summaryLogic } from '../../lambdas/summary/logic.ts';
import { testResultLogic } from '../../lambdas/test-result/logic.ts';
import { policyById } from '../../local/policies.ts';
import { holdToContract } from '../../local/story/replies.ts';
import type { Policy } from '../../policies/index.ts';
import { AgendaStore } from '../../stores/agenda.ts';
import { AuditStore } from '../../stores/audit.ts';
import { BatchStore } from '../../stores/batches.ts';
import { CalendarStore } from '../../stores/calendar.ts';
import { ChainWatch } from '../../stores/chain-watch.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import { ConsentStore } from '../../stores/consents.ts';
import { ActivityStore, ConsultStore } from '../../stores/consults.ts';
import { CoverStore } from '../../stores/covers.ts';
import { DisclosureStore } from '../../stores/disclosures.ts';
import { DocumentStore } from '../../stores/documents.ts';
import { DossierRecords } from '../../stores/dossier-records.ts';
import { DossierStore } from '../../stores/dossiers.ts';
import { ErasureWays } from '../../stores/erasure-ways.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import { FixedClock } from '../../stores/fake/fixed-clock.ts';
import { MemoryDeadLetters } from '../../stores/fake/memory-dead-letters.ts';
import { MemoryDirectory } from '../../stores/fake/memory-directory.ts';
import { MemoryEvents } from '../../stores/fake/memory-events.ts';
import { MemoryExecutions } from '../../stores/fake/memory-executions.ts';
import type { MemoryItems } from '../../stores/fake/memory-items.ts';
import { memoryKeyMaker } from '../../stores/fake/memory-key-maker.ts';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import { MemoryMailer } from '../../stores/fake/memory-mailer.ts';
import { MemoryObjects } from '../../stores/fake/memory-objects.ts';
import { MemorySuppressions } from '../../stores/fake/memory-suppressions.ts';
import { noPause } from '../../stores/fake/no-pause.ts';
import { ForgettingDirectory } from '../../stores/forgetting-directory.ts';
import { IdempotencyStore } from '../../stores/idempotency.ts';
import { LedgerStore } from '../../stores/ledger.ts';
import { MailLog } from '../../stores/mail-log.ts';
import { NameIndex } from '../../stores/names.ts';
import { OpenMails } from '../../stores/open-mails.ts';
import { OpenSends } from '../../stores/open-sends.ts';
import { OutboxStore } from '../../stores/outbox.ts';
import { PaperStore } from '../../stores/paper.ts';
import { PeopleStore } from '../../stores/people.ts';
import { PeopleDirectory } from '../../stores/people-directory.ts';
import { QuestionStore } from '../../stores/questions.ts';
import { ReceiptStore } from '../../stores/receipts.ts';
import { ReleaseStore } from '../../stores/releases.ts';
import type { Pause } from '../../stores/retry.ts';
import { RightsStore } from '../../stores/rights.ts';
import { RunStore } from '../../stores/runs.ts';
import { StatisticsStore } from '../../stores/statistics.ts';
import { SummaryStore } from '../../stores/summaries.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import { TestInvitationStore } from '../../stores/test-invitations.ts';
import { Unsealed } from '../../stores/unsealed.ts';
import { Vault } from '../../stores/vault.ts';
import { CheckedCommitter } from './committer.ts';
import { actingAs, RightfulItems } from './rightful-items.ts';

export type Reply = { readonly status: number; readonly headers: Record<string, string>; readonly body: never };
export type Who = { readonly personId: string; readonly role: Role };
type Options = {
  /** The owner, unless it says otherwise; nobody sends no token. */
  readonly as?: Who | 'nobody';
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly query?: Record<string, string>;
};

/** Of the package itself: nothing is deployed here. */
const readFonts = () => readLetterFonts('node_modules/dejavu-fonts-ttf/ttf', 'node_modules');
const signIn = { userPoolId: 'pool', clientId: 'portal', issuer: 'https://sign-in.example' };

/** A whole practice in memory: the real logic on the fakes, at a moment that the test chooses. */
export function practice(
  policyId: string = 're-integratieonderwijs',
  at = '2026-03-05T10:00:00Z',
  policy: Policy = policyById(policyId),
  nextId: () => string = randomUUID,
  {
    items = new RightfulItems(),
    pause = noPause,
    bucket: Documents = MemoryObjects,
  }: { readonly items?: MemoryItems; readonly pause?: Pause; readonly bucket?: typeof MemoryObjects } = {},
) {
  const clock = new FixedClock(at);
  const keys = new MemoryKeys();
  const signingKeys = { all: async () => [{ spki: await keys.publicKey(), since: dayOf(await clock.now()) }] };
  const vault = new Vault(items, keys, memoryKeyMaker(items, keys));
  const names = new NameIndex(items, keys);
  const ids = { next: nextId };
  const accounts = new MemoryDirectory(
    { email: 'eigenaar@voorbeeld.example', givenName: 'Ottilie', locale: 'nl' },
    nextId,
  );
  const suppressions = new MemorySuppressions();
  const forgetting = new ForgettingDirectory(accounts, suppressions);
  const stores = {
    items,
    keys,
    vault,
    names,
    objects: new Documents(() => clock.read()),
    proof: new MemoryObjects(() => clock.read()),
    dossiers: new DossierStore(items, vault),
    documents: new DocumentStore(items),
    invitations: new TestInvitationStore(items),
    consents: new ConsentStore(items),
    consults: new ConsultStore(items),
    summaries: new SummaryStore(items),
    activities: new ActivityStore(items),
    questions: new QuestionStore(items),
    covers: new CoverStore(items),
    batches: new BatchStore(items, vault),
    disclosures: new DisclosureStore(items),
    ledger: new LedgerStore(items),
    receipts: new ReceiptStore(items),
    papers: new PaperStore(items),
    rights: new RightsStore(items),
    complaints: new ComplaintStore(items, vault),
    people: new PeopleStore(items, vault),
    idempotency: new IdempotencyStore(items),
    audit: new AuditStore(items),
    watch: new ChainWatch(items),
    agenda: new AgendaStore(items),
    index: items,
    calendar: new CalendarStore(items),
    outbox: new OutboxStore(items),
    mailLog: new MailLog(items),
    openMails: new OpenMails(items),
    openSends: new OpenSends(items),
    erasures: new ErasureStore(items),
    ways: new ErasureWays(items),
    survivors: new SurvivorStore(items, vault),
    statistics: new StatisticsStore(items),
    releases: new ReleaseStore(items),
    runs: new RunStore(items),
    unsealed: new Unsealed(items),
    records: new DossierRecords(items, names),
    committer: new CheckedCommitter(items, ids, pause, policy.rules, noteLeft),
    ...registerStores(items, vault),
  };
  const outside = {
    accounts,
    suppressions,
    directory: new PeopleDirectory(forgetting, items),
    mailer: new MemoryMailer(),
    events: new MemoryEvents(),
    executions: new MemoryExecutions(),
    deadLetters: new MemoryDeadLetters(),
  };
  const logged: object[] = [];
  const say = (message: string, facts: object): void => void logged.push({ message, ...facts });
  const log = { info: say, warn: say, error: say };
  const counted: { readonly name: string; readonly value: number }[] = [];
  const metrics = { count: (name: string, value: number) => void counted.push({ name, value }) };
  const signedAt = () => new Date(clock.read().epochMilliseconds);
  const ports = {
    policy,
    clock,
    pause,
    judge,
    readMail,
    ids,
    log,
    metrics,
    signedAt,
    portalOrigin: 'https://portaal.example',
    fonts: readFonts,
    secret: () => randomBytes(32).toString('base64url'),
    ...stores,
    ...outside,
  };
  const handlers = {
    dossiersHttp: httpShell(ports, dossierOperations, dossierLogic),
    agendaHttp: httpShell(ports, agendaOperations, agendaLogic),
    complaintsHttp: httpShell(ports, complaintOperations, complaintLogic),
    rightsHttp: httpShell(ports, rightsOperations, rightsLogic),
    documentsHttp: httpShell(ports, documentOperations, documentLogic),
    testResultsHttp: httpShell(ports, testResultOperations, testResultLogic),
    peopleHttp: httpShell({ ...ports, accounts: forgetting }, peopleOperations, peopleLogic),
    consentsHttp: httpShell(ports, consentOperations, consentLogic),
    consultsHttp: httpShell(
      ports,
      { ...consultOperations, ...questionOperations },
      { ...consultLogic, ...questionLogic },
    ),
    summariesHttp: httpShell(ports, summaryOperations, summaryLogic),
    disclosuresHttp: httpShell(ports, disclosureOperations, disclosureLogic),
    paperHttp: httpShell(ports, paperOperations, paperLogic),
    receiptsHttp: httpShell(ports, receiptOperations, receiptLogic),
    proofHttp: httpShell(ports, proofOperations, proofLogic),
    publicHttp: httpShell({ ...ports, signIn, signingKeys, openApi: async () => ({}) }, publicOperations, publicLogic),
    registersHttp: httpShell(ports, registerOperations, registerLogic),
    statisticsHttp: httpShell(ports, statisticsOperations, statisticsLogic),
  } satisfies Record<(typeof OPERATIONS)[OperationName]['function'], (event: unknown) => Promise<HttpResponse>>;
  const owner: Who = { personId: nextId(), role: 'owner' };

  async function call(name: OperationName, params: Record<string, string> = {}, options: Options = {}): Promise<Reply> {
    const spec = OPERATIONS[name];
    const handler = handlers[spec.function];
    const { as = owner, body, headers = {}, query } = options;
    const claims =
      as === 'nobody' ? undefined : { sub: as.personId, 'cognito:groups': `[${as.role}]`, token_use: 'access' };
    const event = {
      routeKey: `${spec.method} ${spec.path}`,
      rawPath: spec.path.replaceAll(/\{(\w+)\}/g, (_, param: string) => params[param] ?? ''),
      headers: { 'content-type': 'application/json', ...headers },
      ...(Object.keys(params).length > 0 ? { pathParameters: params } : {}),
      ...(query ? { queryStringParameters: query } : {}),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      requestContext: { requestId: 'test', ...(claims ? { authorizer: { jwt: { claims } } } : {}) },
    };
    const response: HttpResponse = await actingAs(spec.function, () => handler(event));
    const text = response.isBase64Encoded ? Buffer.from(response.body ?? '', 'base64').toString() : response.body;
    const isJson = response.headers['content-type']?.includes('json');
    const answered: unknown = text && isJson ? JSON.parse(text) : text;
    holdToContract(name, { status: response.statusCode, body: answered });
    return { status: response.statusCode, headers: response.headers, body: answered as never };
  }

  async function invite(role: Exclude<Role, 'owner'>, more: object = {}): Promise<Who> {
    const email = `${role}-${randomUUID()}@voorbeeld.example`;
    const { body } = await call('invitePerson', {}, { body: { role, email, givenName: 'Anke', ...more } });
    return { personId: (body as { personId: string }).personId, role };
  }

  return { ...ports, owner, logged, counted, handlers, call, invite, today: () => dayOf(clock.read()) };
}

export type Practice = ReturnType<typeof practice>;
