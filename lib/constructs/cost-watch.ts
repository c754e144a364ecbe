import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAnomalyMonitor, CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import { Construct } from 'constructs';
import type { Configuration } from '../configuration.ts';
import type { AlarmsTopic } from './alarms-topic.ts';

/** Percent of the budget: at what was spent, and at what AWS expects to be spent by the end of the month. */
const SPENT = 80;
const EXPECTED = 100;
/** Dollars that one unexpected cost has to come to, in all, before somebody is told. */
const ANOMALY_DOLLARS = 10;

export type CostWatchProps = Pick<Configuration, 'monthlyBudget' | 'costMonitor'> & { readonly topic: AlarmsTopic };

/** What says that the account costs more than was meant: an endless loop, or somebody else who uses it. */
export class CostWatch extends Construct {
  constructor(scope: Construct, id: string, { monthlyBudget, costMonitor, topic }: CostWatchProps) {
    super(scope, id);
    topic.letIn('budgets.amazonaws.com');
    topic.letIn('costalerts.amazonaws.com');
    const address = topic.topic.topicArn;
    const subscribers = [{ subscriptionType: 'SNS', address }];
    const over = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: [over('ACTUAL', SPENT), over('FORECASTED', EXPECTED)],
    });
    const monitor =
      costMonitor ??
      new CfnAnomalyMonitor(this, 'Monitor', {
        monitorName: 'dossierwacht',
        monitorType: 'DIMENSIONAL',
        monitorDimension: 'SERVICE',
      }).attrMonitorArn;
    new CfnAnomalySubscription(this, 'Anomalies', {
      subscriptionName: 'dossierwacht',
      monitorArnList: [monitor],
      frequency: 'IMMEDIATE',
      subscribers: [{ type: 'SNS', address }],
      thresholdExpression: Stack.of(this).toJsonString({
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
          Values: [`${ANOMALY_DOLLARS}`],
        },
      }),
    });
  }
}
