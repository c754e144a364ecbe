import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnQueryDefinition } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Logs Insights takes no more groups in one query. */
const GROUPS = 50;

/** What somebody asks of the logs first, when an alarm rings. Put an id in the place of `…`. */
export const QUERIES = {
  'what failed':
    'filter level = "ERROR" or level = "WARN" | stats count(*) as times by service, message, name, at | sort times desc',
  'one id':
    'filter @message like /…/ | fields @timestamp, service, message, operation, outbox, execution | sort @timestamp asc',
  'ended by its time': 'filter @message like /Task timed out|Status: timeout/ | stats count(*) as times by @log',
  slowest:
    'filter @type = "REPORT" | stats pct(@duration, 95) as ms, max(@maxMemoryUsed / 1000000) as MB, count(*) as runs by @log | sort ms desc',
  'refused rights': 'filter ispresent(right) | stats count(*) as times by service, right',
} as const;

/** Searches of the logs of one stack, under the name of the system in Logs Insights. */
export class LogQueries extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { of, groups }: { readonly of: string; readonly groups: readonly ILogGroup[] },
  ) {
    super(scope, id);
    if (groups.length > GROUPS) throw new Error(`${groups.length} log groups are more than one query takes.`);
    const logGroupNames = groups.map(({ logGroupName }) => logGroupName);
    for (const [name, queryString] of Object.entries(QUERIES))
      new CfnQueryDefinition(this, name.replaceAll(' ', ''), {
        name: `Dossierwacht/${of}: ${name}`,
        queryString,
        logGroupNames,
      });
  }
}
