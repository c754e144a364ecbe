import { portabilityJsonSchema } from '../../../contracts/export-package.ts';
import { renderLetter } from '../../letters/letter.ts';
import { accessData, portabilityData } from './content/data.ts';
import { documentsOf } from './content/documents.ts';
import type { PackageFacts } from './content/facts.ts';
import { htmlOf } from './content/html.ts';
import { logOf } from './content/log.ts';
import { overviewOf } from './content/overview.ts';
import { FILES, readmeOf } from './content/readme.ts';
import { disclosuresOf } from './content/recipients.ts';
import type { ZipEntry } from './zip.ts';

export type { PackageFacts } from './content/facts.ts';

type File = Extract<ZipEntry, { readonly bytes: Uint8Array }>;

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

/**
 * The files of a package beside its documents. Access: what AVG 15 lists on screen and on paper, everything as data, and the
 * registers in words. Portability: what the client provided, as data with its schema (AVG 20).
 */
export async function packageContent(facts: PackageFacts): Promise<readonly File[]> {
  const names = FILES[facts.language];
  const readme = { name: names.readme, bytes: readmeOf(facts) };
  if (facts.kind === 'portability')
    return [
      readme,
      { name: names.data, bytes: json(portabilityData(facts)) },
      { name: names.schema, bytes: json(portabilityJsonSchema()) },
    ];
  const overview = overviewOf(facts);
  return [
    readme,
    { name: `${names.overview}.html`, bytes: htmlOf(overview) },
    { name: `${names.overview}.pdf`, bytes: await renderLetter(overview, facts.fonts) },
    { name: names.data, bytes: json(accessData(facts)) },
    { name: names.documents, bytes: htmlOf(documentsOf(facts)) },
    { name: names.disclosures, bytes: htmlOf(disclosuresOf(facts)) },
    { name: names.log, bytes: htmlOf(logOf(facts)) },
  ];
}
