import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { jsonIn } from '../../contracts/json-in.ts';
import { built } from '../../contracts/schema.ts';
import type { KeyMaker } from '../keys.ts';

/** What Lambda says of a function that failed. The message may hold anything, so it is not read. */
const failed = () => z.object({ errorType: z.string() });

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
    if (reply.FunctionError !== undefined) throw noKey(reply.Payload);
  }
}

/** Under the name of what happened there, so that who asked knows whether to come again. */
function noKey(payload: Uint8Array | undefined): Error {
  const error = new Error('No key was made.');
  const said = built(failed).safeParse(jsonIn(Buffer.from(payload ?? []).toString('utf8')));
  if (said.success) error.name = said.data.errorType;
  return error;
}
