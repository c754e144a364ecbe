import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { eventBridge } from '../../stores/aws/clients/eventbridge.ts';
import { ses } from '../../stores/aws/clients/ses.ts';
import { sfn } from '../../stores/aws/clients/sfn.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { EventBridgeEvents } from '../../stores/aws/eventbridge-events.ts';
import { SesMailer } from '../../stores/aws/ses-mailer.ts';
import { machineArns, SfnExecutions } from '../../stores/aws/sfn-executions.ts';
import { MailLog } from '../../stores/mail-log.ts';
import { OpenMails } from '../../stores/open-mails.ts';
import { OutboxStore } from '../../stores/outbox.ts';
import { loadPerson } from '../../stores/people.ts';
import { RunStore } from '../../stores/runs.ts';
import { deployedClock } from '../runtime/clock.ts';
import { endingDirectory } from '../runtime/directory.ts';
import { type Log, logger } from '../runtime/log.ts';
import { metrics } from '../runtime/metrics.ts';
import { deployedPolicy, ids } from '../runtime/practice.ts';
import type { RelayPorts } from './relay.ts';

/** What the relay reaches: it starts executions and sends mail, which otherwise only the invitation of a test administrator does. */
export function relayPorts(): RelayPorts & { readonly log: Log; readonly runs: RunStore } {
  const env = environment(FUNCTIONS.relay.variables);
  const policy = deployedPolicy();
  const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE });
  return {
    outbox: new OutboxStore(items),
    runs: new RunStore(items),
    executions: new SfnExecutions(sfn(), machineArns(env)),
    events: new EventBridgeEvents(eventBridge()),
    directory: endingDirectory(items, env),
    people: { load: (personId) => loadPerson(items, personId) },
    mailLog: new MailLog(items),
    openMails: new OpenMails(items),
    policy,
    ids,
    metrics,
    mailer: new SesMailer(ses(), env.MAIL_SENDER, env.MAIL_CONFIGURATION_SET),
    portalOrigin: env.PORTAL_ORIGIN,
    clock: deployedClock(env.STAGE, items),
    log: logger('relay'),
  };
}
