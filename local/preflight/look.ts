import { FUNCTIONS } from '../../contracts/functions.ts';
import { STACKS } from '../../contracts/names.ts';
import type { Configuration } from '../../lib/configuration.ts';
import type { Account } from './account.ts';

/** The stack that `cdk bootstrap` makes. */
const BOOTSTRAP = 'CDKToolkit';
/** Lambda keeps so many executions for functions that have none of their own (Lambda, "Understanding function scaling"). */
const UNRESERVED = 100;

/** What was found: what stops a deployment, what does not and has to be known, and what is as it should be. */
export type Findings = {
  readonly wrong: readonly string[];
  readonly toKnow: readonly string[];
  readonly right: readonly string[];
  /** Records for the one who keeps the domain: name, kind, value. */
  readonly records: readonly string[];
};
type Part = Partial<Findings>;

/** Looks at everything that a first deployment trips over, and changes nothing. */
export async function look(account: Account, configuration: Configuration): Promise<Findings> {
  const parts = await Promise.all([
    place(account, configuration),
    ...Object.values(STACKS).map((name) => stack(account, name)),
    concurrency(account, configuration),
    sender(account, configuration),
    domain(account, configuration),
    sandbox(account),
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

/** A stack that never came to be stands in the way of the next attempt; one that is there is brought up to date. */
async function stack(account: Account, name: string): Promise<Part> {
  const found = await account.stack(name);
  if (!found || found.status === 'DELETE_COMPLETE') return {};
  if (found.status === 'ROLLBACK_COMPLETE' || found.status === 'ROLLBACK_FAILED' || found.status === 'CREATE_FAILED')
    return {
      wrong: [
        `The stack ${name} is left of a first deployment that failed (${found.status}). Nothing was kept in it yet. Remove it, then deploy again: ` +
          `aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${name} && ` +
          `aws cloudformation delete-stack --stack-name ${name}`,
      ],
    };
  if (found.status === 'DELETE_FAILED' || found.status === 'UPDATE_ROLLBACK_FAILED')
    return {
      wrong: [
        `The stack ${name} stopped half way (${found.status}). Its events say why: aws cloudformation describe-stack-events --stack-name ${name}. ` +
          'Mend that, then: aws cloudformation continue-update-rollback, or delete-stack once more.',
      ],
    };
  if (found.status.endsWith('IN_PROGRESS'))
    return { wrong: [`The stack ${name} is being changed (${found.status}). Wait until that is done.`] };
  return {
    toKnow: [`The stack ${name} is there (${found.status}): it is brought up to date, and what it keeps stays.`],
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
async function domain(account: Account, { mailSender, region }: Configuration): Promise<Part> {
  const name = mailSender.slice(mailSender.lastIndexOf('@') + 1);
  const found = await account.identity(name);
  const shared = [
    `_dmarc.${name}  TXT  "v=DMARC1; p=quarantine; adkim=r; aspf=r"`,
    `bounce.${name}  MX  10 feedback-smtp.${region}.amazonses.com`,
    `bounce.${name}  TXT  "v=spf1 include:amazonses.com -all"`,
  ];
  if (!found)
    return {
      toKnow: [
        `The domain ${name} is not known to SES, so mails have no signature (DKIM) of the practice, and many end as spam. Make it: ` +
          `aws sesv2 create-email-identity --email-identity ${name}; then run this again for the records.`,
      ],
      records: shared,
    };
  const keys = found.dkimTokens.map((token) => `${token}._domainkey.${name}  CNAME  ${token}.dkim.amazonses.com`);
  const toKnow = [
    ...(found.dkim
      ? []
      : [`The signature (DKIM) of ${name} does not work yet: SES does not see the first three records.`]),
    ...(found.mailFrom
      ? []
      : [
          `Mails of ${name} say that they come from amazonses.com (MAIL FROM), so SPF does not count for the practice. Set it: ` +
            `aws sesv2 put-email-identity-mail-from-attributes --email-identity ${name} --mail-from-domain bounce.${name}`,
        ]),
  ];
  const right = found.dkim ? [`Mails of ${name} are signed (DKIM).`] : [];
  return { toKnow, right, records: [...keys, ...shared] };
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
