import { FUNCTIONS } from '../../contracts/functions.ts';
import { STACKS } from '../../contracts/names.ts';
import type { Configuration } from '../../lib/configuration.ts';
import type { Account } from './account.ts';
import { type DnsRecord, lineOf, type Names, published, recordsFor } from './dns.ts';
import type { Findings, Part } from './findings.ts';
import { FIXED_NAMES } from './fixed-names.ts';
import { lookForCopies } from './look-for-copies.ts';
import { lookForRoom } from './look-for-room.ts';

/** The stack that `cdk bootstrap` makes. */
const BOOTSTRAP = 'CDKToolkit';
/** What CloudFormation still tells for a while of a stack that was removed. */
const GONE = 'DELETE_COMPLETE';
/** Lambda keeps so many executions for functions that have none of their own (Lambda, "Understanding function scaling"). */
const UNRESERVED = 100;

/** Looks at everything that a first deployment trips over, and changes nothing. */
export async function look(account: Account, names: Names, configuration: Configuration): Promise<Findings> {
  const stacks = await stacksOf(account);
  const parts = await Promise.all([
    place(account, configuration),
    ...[...stacks].map(([name, status]) => stack(name, status)),
    concurrency(account, configuration),
    sender(account, configuration),
    domain(account, names, configuration),
    taken(account, stacks, configuration),
    sandbox(account),
    lookForCopies(account, configuration),
    ...(await lookForRoom(account.room, stacks, configuration)),
  ]);
  const of = (kind: keyof Findings) => parts.flatMap((part) => part[kind] ?? []);
  return { wrong: of('wrong'), toKnow: of('toKnow'), right: of('right'), records: of('records') };
}

async function place(account: Account, { region }: Configuration): Promise<Part> {
  const found = await account.stack(BOOTSTRAP);
  if (!found)
    return {
      wrong: [
        `The account was not prepared for deployments in ${region}. Run: npx cdk bootstrap (once for an account and region).`,
      ],
    };
  const number = found.id.split(':')[4] ?? '';
  return { right: [`Account ${number} is prepared for deployments in ${region}, which lies in the European Union.`] };
}

/** Where each stack of ours stands that is there. */
async function stacksOf(account: Account): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    Object.values(STACKS).map(async (name) => [name, (await account.stack(name))?.status ?? GONE] as const),
  );
  return new Map(found.filter(([, status]) => status !== GONE));
}

/** A stack that never came to be stands in the way of the next attempt; one that is there is brought up to date. */
function stack(name: string, status: string): Part {
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED' || status === 'CREATE_FAILED')
    return {
      wrong: [
        `The stack ${name} is left of a first deployment that failed (${status}). Nothing was kept in it yet. Remove it, then deploy again: ` +
          `aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${name} && ` +
          `aws cloudformation delete-stack --stack-name ${name}`,
      ],
    };
  if (status === 'DELETE_FAILED' || status === 'UPDATE_ROLLBACK_FAILED')
    return {
      wrong: [
        `The stack ${name} stopped half way (${status}). Its events say why: aws cloudformation describe-stack-events --stack-name ${name}. ` +
          'Mend that, then: aws cloudformation continue-update-rollback, or delete-stack once more.',
      ],
    };
  if (status.endsWith('IN_PROGRESS'))
    return { wrong: [`The stack ${name} is being changed (${status}). Wait until that is done.`] };
  return {
    toKnow: [`The stack ${name} is there (${status}): it is brought up to date, and what it keeps stays.`],
  };
}

async function concurrency(account: Account, { reservedConcurrency }: Configuration): Promise<Part> {
  const allowed = await account.concurrency();
  const kept = Object.values(FUNCTIONS).reduce((sum, spec) => sum + ('reserved' in spec ? spec.reserved : 0), 0);
  if (!reservedConcurrency || allowed - kept >= UNRESERVED)
    return {
      right: [
        `${allowed} functions may run at once${reservedConcurrency ? `, of which ${kept} are kept for what runs by itself` : ''}.`,
      ],
    };
  return {
    wrong: [
      `${allowed} functions may run at once in this account. ${kept} of them are kept for what runs by itself, and Lambda wants ${UNRESERVED} left for the others. ` +
        'Ask AWS for 1,000 "Concurrent executions" (Service Quotas, AWS Lambda), or deploy with -c reservedConcurrency=off until then.',
    ],
  };
}

/** The user pool can only be made with a sender that somebody has confirmed. */
async function sender(account: Account, { mailSender, mailIdentity }: Configuration): Promise<Part> {
  const [found, mail] = await Promise.all([account.identity(mailSender), account.stack(STACKS.mail)]);
  if (!found) {
    const first = `Deploy ${STACKS.mail} first, and follow the link of the mail that SES sends to ${mailSender}. Without that the user pool cannot be made.`;
    return mailIdentity === 'existing'
      ? {
          wrong: [
            `SES does not know ${mailSender}, so it cannot be used as it is. Leave -c mailIdentity=existing out.`,
          ],
        }
      : { toKnow: [first] };
  }
  const wrong = [];
  if (!found.verified)
    wrong.push(
      `Nobody has confirmed ${mailSender} yet. Follow the link of the mail of SES that is in that mailbox, within a day; after that ask for it again in the console of SES.`,
    );
  if (!mail && mailIdentity === 'own')
    wrong.push(
      `SES knows ${mailSender} already, and not by this system: ${STACKS.mail} cannot make it again. Deploy with -c mailIdentity=existing.`,
    );
  return wrong.length > 0 ? { wrong } : { right: [`${mailSender} is confirmed as sender.`] };
}

/** What makes others believe that a mail comes from the practice. Mails go out without it, and many end as spam. */
async function domain(account: Account, names: Names, { mailSender, region }: Configuration): Promise<Part> {
  const name = mailSender.slice(mailSender.lastIndexOf('@') + 1);
  const found = await account.identity(name);
  const wanted = recordsFor(name, region, found?.dkimTokens ?? []);
  const { right, toKnow, missing } = await inTheDns(names, name, wanted);
  const records = missing.map(lineOf);
  if (!found)
    return {
      toKnow: [
        `The domain ${name} is not known to SES, so mails have no signature (DKIM) of the practice, and many end as spam. Make it: ` +
          `aws sesv2 create-email-identity --email-identity ${name}; then run this again for the records.`,
        ...toKnow,
      ],
      right,
      records,
    };
  const ofSes = [
    ...(found.dkim
      ? []
      : [`The signature (DKIM) of ${name} does not work yet: SES does not see the records of its three keys.`]),
    ...(found.mailFrom
      ? []
      : [
          `Mails of ${name} say that they come from amazonses.com (MAIL FROM), so SPF does not count for the practice. Set it: ` +
            `aws sesv2 put-email-identity-mail-from-attributes --email-identity ${name} --mail-from-domain bounce.${name}`,
        ]),
  ];
  const signed = found.dkim ? [`Mails of ${name} are signed (DKIM).`] : [];
  return { toKnow: [...ofSes, ...toKnow], right: [...signed, ...right], records };
}

/** Which records the domain has, as everybody sees it. Where DNS does not answer they all are printed. */
async function inTheDns(names: Names, domainName: string, wanted: readonly DnsRecord[]) {
  try {
    const seen = await Promise.all(wanted.map((record) => published(names, record)));
    const missing = wanted.filter((_, at) => !seen[at]);
    const there = wanted.length - missing.length;
    return {
      missing,
      right:
        there === 0 ? [] : [`The domain ${domainName} has ${there} of the ${wanted.length} records that mails need.`],
      toKnow: missing.length === 0 ? [] : [`The domain ${domainName} misses the records that are printed below.`],
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    return { missing: wanted, right: [], toKnow: [`Which records ${domainName} has cannot be looked up: ${why}.`] };
  }
}

/** A few things have a name of their own. Where something else has it, and not by a stack of ours, the deployment stops half way. */
async function taken(
  account: Account,
  stacks: ReadonlyMap<string, string>,
  { trail }: Pick<Configuration, 'trail'>,
): Promise<Part> {
  const rest = stacks.has(STACKS.api) || stacks.has(STACKS.workflow);
  const [mail, watch] = [stacks.has(STACKS.mail), stacks.has(STACKS.watch)];
  const found = await account.taken({
    machines: rest ? [] : FIXED_NAMES.machines,
    functions: rest ? [] : FIXED_NAMES.functions,
    configurationSets: mail ? [] : FIXED_NAMES.configurationSets,
    trails: watch || trail === 'existing' ? [] : FIXED_NAMES.trails,
    dashboards: watch ? [] : FIXED_NAMES.dashboards,
  });
  if (found.length === 0) return {};
  return {
    wrong: [
      `There is something in this region that has a name of this system, and is no part of it: ${found.join(', ')}. ` +
        'Find out whose it is (a practice beside this one has to be in another account), and delete it or take that account.',
    ],
  };
}

async function sandbox(account: Account): Promise<Part> {
  const { production, sending } = await account.mail();
  if (!sending)
    return { wrong: ['SES has stopped this account from sending. The console of SES says why; answer AWS there.'] };
  if (production) return { right: ['SES sends to anybody.'] };
  return {
    toKnow: [
      'SES is in its sandbox: it sends to confirmed addresses only, so clients get nothing. Ask for production access in the console of SES; AWS answers within a day. ' +
        'Until then notices wait for a week at most.',
    ],
  };
}
