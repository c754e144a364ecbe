import { CloudTrailClient, DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { CostExplorerClient, GetAnomalyMonitorsCommand } from '@aws-sdk/client-cost-explorer';
import { EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { KMSClient, paginateListKeys } from '@aws-sdk/client-kms';
import { GetServiceQuotaCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn';
import { paginateListTopics, SNSClient } from '@aws-sdk/client-sns';
import type { QuotaKind, Room } from './quotas.ts';

/** Which region, and where another cloud than AWS answers. */
export type Settings = {
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** The account of the AWS profile at hand, in one region. */
export class AwsRoom implements Room {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  used(kind: QuotaKind): Promise<number> {
    const settings = this.#settings;
    const count: { readonly [K in QuotaKind]: () => Promise<number> } = {
      trails: async () => {
        // Also those of other regions that follow this one: CloudTrail counts them here.
        const { trailList = [] } = await new CloudTrailClient(settings).send(new DescribeTrailsCommand({}));
        return trailList.length;
      },
      rules: () => this.#rules(),
      // Those of AWS's own are counted too: some too many, and never too few.
      keys: () => counted(paginateListKeys({ client: new KMSClient(settings) }, {}), ({ Keys }) => Keys),
      machines: () =>
        counted(
          paginateListStateMachines({ client: new SFNClient(settings) }, {}),
          ({ stateMachines }) => stateMachines,
        ),
      alarms: () =>
        counted(
          paginateDescribeAlarms({ client: new CloudWatchClient(settings) }, {}),
          ({ MetricAlarms }) => MetricAlarms,
        ),
      topics: () => counted(paginateListTopics({ client: new SNSClient(settings) }, {}), ({ Topics }) => Topics),
    };
    return count[kind]();
  }

  async #rules(): Promise<number> {
    const client = new EventBridgeClient(this.#settings);
    let used = 0;
    let NextToken: string | undefined;
    do {
      const page = await client.send(new ListRulesCommand(NextToken === undefined ? {} : { NextToken }));
      used += page.Rules?.length ?? 0;
      ({ NextToken } = page);
    } while (NextToken !== undefined);
    return used;
  }

  async given(ServiceCode: string, QuotaCode: string): Promise<number | undefined> {
    const client = new ServiceQuotasClient(this.#settings);
    try {
      const { Quota } = await client.send(new GetServiceQuotaCommand({ ServiceCode, QuotaCode }));
      return Quota?.Value;
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchResourceException') return undefined;
      throw error;
    }
  }

  async roles() {
    const { SummaryMap = {} } = await new IAMClient(this.#settings).send(new GetAccountSummaryCommand({}));
    return { used: SummaryMap.Roles ?? 0, most: SummaryMap.RolesQuota ?? 0 };
  }

  async costMonitor(): Promise<string | undefined> {
    const { AnomalyMonitors = [] } = await new CostExplorerClient(this.#settings).send(
      new GetAnomalyMonitorsCommand({}),
    );
    const byService = AnomalyMonitors.find(
      ({ MonitorType, MonitorDimension }) => MonitorType === 'DIMENSIONAL' && MonitorDimension === 'SERVICE',
    );
    return byService?.MonitorArn;
  }
}

async function counted<P>(
  pages: AsyncIterable<P>,
  items: (page: P) => readonly unknown[] | undefined,
): Promise<number> {
  let used = 0;
  for await (const page of pages) used += items(page)?.length ?? 0;
  return used;
}
