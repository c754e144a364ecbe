import { Stack, type StackProps } from 'aws-cdk-lib';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { MAIL_CONFIGURATION_SET } from '../contracts/names.ts';
import type { Configuration } from './configuration.ts';

export type MailStackProps = StackProps & { readonly configuration: Configuration };

/**
 * From whom mails come and how they travel. A stack of its own, since the user pool is only made with an address that
 * somebody has confirmed: on AWS this stack goes first.
 */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, ...props }: MailStackProps) {
    super(scope, id, props);
    // SES mails this address once, to ask whether it may be used.
    if (configuration.mailIdentity === 'own')
      new EmailIdentity(this, 'Sender', { identity: Identity.email(configuration.mailSender) });
    new ConfigurationSet(this, 'Mail', {
      configurationSetName: MAIL_CONFIGURATION_SET,
      // A mail that cannot travel encrypted does not travel (AVG 32).
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
  }
}
