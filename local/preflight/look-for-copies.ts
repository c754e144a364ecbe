import type { Configuration } from '../../lib/configuration.ts';
import type { Account } from './account.ts';
import type { Part } from './findings.ts';

/** The last part of the name of such a bucket is its region. */
const COPIED = /^dossierwacht-copy-\d+-(.+)$/;

/** A bucket of copies that a deployment does not know is reached by no destruction (RIO-6.3; ADR 52). */
export async function lookForCopies(
  account: Pick<Account, 'copies'>,
  { copyRegion }: Pick<Configuration, 'copyRegion'>,
): Promise<Part> {
  const left = (await account.copies()).filter((name) => COPIED.exec(name)?.[1] !== copyRegion);
  return {
    wrong: left.map(
      (name) =>
        `The bucket ${name} has copies of documents, and this deployment ${copyRegion ? `copies to ${copyRegion}` : 'copies nothing'}: no destruction would reach them. ` +
        `Empty it, with every version, and delete it; or go on copying there with -c copyRegion=${COPIED.exec(name)?.[1] ?? '…'}.`,
    ),
  };
}
