import { createHmac, randomBytes } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';

/** Who reads it is the owner of the machine only. */
const MODE = 0o600;

const heading = () => z.strictObject({ version: z.literal(1), practice: z.string(), secret: z.string() });
const step = () =>
  z.discriminatedUnion('did', [
    z.strictObject({ did: z.literal('client'), of: z.string(), id: z.string() }),
    z.strictObject({ did: z.literal('begin'), of: z.string(), at: z.number() }),
    z.strictObject({ did: z.literal('dossier'), of: z.string(), id: z.string(), number: z.string() }),
    z.strictObject({ did: z.literal('document'), of: z.string(), id: z.string() }),
    z.strictObject({ did: z.literal('done'), of: z.string(), documents: z.number() }),
    z.strictObject({ did: z.literal('lock'), of: z.string(), keys: z.array(z.string()) }),
    z.strictObject({
      did: z.literal('piece'),
      of: z.string(),
      sha256: z.string(),
      documents: z.number(),
      destroyOn: z.string().optional(),
    }),
  ]);
export type Step = z.infer<ReturnType<typeof step>>;
type Did<D extends Step['did']> = Extract<Step, { did: D }>;

/**
 * How far an import or an export is, in a file of a line for each step: keyed hashes, ids, counts and days, no personal data. What is
 * carried out is written down before the next thing is asked, so that the same command goes on where it stopped.
 */
export class Progress {
  readonly #path: string;
  readonly #secret: string;
  readonly #known = new Map<string, Step>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, secret: string) {
    this.#path = path;
    this.#secret = secret;
  }

  /**
   * @param practice the address: what is done there says nothing of another
   * @throws when the file is of another practice, or not one of these
   */
  static async open(path: string, practice: string): Promise<Progress> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
      const secret = randomBytes(32).toString('hex');
      const first: z.infer<ReturnType<typeof heading>> = { version: 1, practice, secret };
      await writeFile(path, `${JSON.stringify(first)}\n`, { mode: MODE });
      return new Progress(path, secret);
    }
    const [first = '', ...lines] = text.split('\n');
    const { secret, practice: of } = heading().parse(JSON.parse(first));
    if (of !== practice) throw new Error(`${path} is of another practice. Move it away first.`);
    const progress = new Progress(path, secret);
    // A line that was cut off is a step that is asked again.
    if (!text.endsWith('\n')) await appendFile(path, '\n');
    for (const line of lines) progress.#take(line);
    return progress;
  }

  #take(line: string): void {
    if (!line.endsWith('}')) return;
    const did = step().parse(JSON.parse(line));
    this.#known.set(`${did.did} ${did.of}`, did);
  }

  /** By which something of the source is known here: nobody without the file can tell from it what it was. */
  keyOf(...parts: readonly string[]): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify(parts)).digest('base64url');
  }

  find<D extends Step['did']>(did: D, of: string): Did<D> | undefined {
    // The cast: what is kept under this name was written as this kind.
    return this.#known.get(`${did} ${of}`) as Did<D> | undefined;
  }

  async note(did: Step): Promise<void> {
    this.#known.set(`${did.did} ${did.of}`, did);
    this.#writing = this.#writing.then(() => appendFile(this.#path, `${JSON.stringify(did)}\n`, { mode: MODE }));
    await this.#writing;
  }
}
