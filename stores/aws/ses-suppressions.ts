import { DeleteSuppressedDestinationCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { Suppressions } from '../outside.ts';
import { discreet } from './discreet.ts';

/** The list that SES keeps of the addresses in this AWS account that bounced or complained. */
export class SesSuppressions implements Suppressions {
  readonly #client: SESv2Client;

  constructor(client: SESv2Client) {
    this.#client = client;
  }

  async forget(address: string): Promise<void> {
    try {
      await discreet(
        'The mail service',
        this.#client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: address })),
      );
    } catch (error) {
      // Most addresses never bounced.
      if (!(error instanceof Error && error.name === 'NotFoundException')) throw error;
    }
  }
}
