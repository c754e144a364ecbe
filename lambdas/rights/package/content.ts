import { portabilityJsonSchema } from '../../../contracts/rights/package.ts';
import { shown } from '../../../domain/text/invisible.ts';
import { renderLetter } from '../../letters/letter.ts';
import { RECORD_PAGES } from '../../shared/record-kinds.ts';
import { accessData, portabilityData } from './data.ts';
import { htmlOf } from './html.ts';
import { logOf } from './log.ts';
import { overviewOf } from './overview.ts';
import type { PackageFacts } from './package-facts.ts';
import { FILES, readmeOf } from './readme.ts';
import type { ZipEntry } from './zip.ts';

type File = Extract<ZipEntry, { readonly bytes: Uint8Array }>;

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(shown(value), null, 2)}\n`, 'utf8');

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
    ...RECORD_PAGES.map(({ kind, file, letter }) => ({
      name: file[facts.language],
      bytes: htmlOf(letter(facts.records[kind], facts)),
    })),
    { name: names.log, bytes: htmlOf(logOf(facts)) },
  ];
}
