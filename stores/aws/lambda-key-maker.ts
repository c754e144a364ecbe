import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { KeyMaker } from '../keys.ts';

/** Asks the function that may make keys. No key crosses: whoever asked opens it in the vault. */
export class LambdaKeyMaker implements KeyMaker {
  readonly #client: LambdaClient;
  readonly #name: string;

  /** @param name of the function; without one nobody may ask it here. */
  constructor(client: LambdaClient, name: string | undefined) {
    this.#client = client;
    this.#name = name ?? '';
  }

  async make(subject: string): Promise<void> {
    if (this.#name === '') throw new Error('This function makes no keys.');
    const reply = await this.#client.send(
      new InvokeCommand({ FunctionName: this.#name, Payload: Buffer.from(JSON.stringify({ subject })) }),
    );
    // A function that failed answers with 200 all the same.
    if (reply.FunctionError !== undefined) throw new Error('No key was made.');
  }
}
