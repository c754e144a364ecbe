import { portabilityData, portabilityJsonSchema } from '../../../contracts/export-package.ts';
import { renderLetter } from '../../letters/letter.ts';
import { accessData, providedData } from './content-data.ts';
import { htmlOf } from './content-html.ts';
import { ledgerLetter, logLetter, overviewLetter } from './content-letters.ts';
import { READ_ME } from './content-words.ts';
import type { PackageFacts } from './package-facts.ts';

type PackageFile = { readonly name: string; readonly bytes: Uint8Array };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`);

/**
 * The files of a package beside the documents. Access: an overview of all that AVG 15 asks for, to read and to print, the
 * data, what went to whom, and everything that was done with the dossier in words (RIO-3.6, EK-9.3c). Portability: what the
 * client provided, by a published schema (AVG 20). The same facts give the same bytes.
 */
export async function packageContent(facts: PackageFacts): Promise<readonly PackageFile[]> {
  const { kind, language } = facts;
  const readMe = { name: 'LEESMIJ.txt', bytes: utf8(READ_ME[kind][language](facts.policy.organisation.name)) };
  if (kind === 'portability')
    return [
      readMe,
      { name: 'gegevens.json', bytes: json(portabilityData.parse(providedData(facts))) },
      { name: 'schema.json', bytes: json(portabilityJsonSchema()) },
    ];
  const overview = overviewLetter(facts);
  return [
    readMe,
    { name: 'overzicht.html', bytes: utf8(htmlOf(overview)) },
    { name: 'overzicht.pdf', bytes: await renderLetter(overview, facts.fonts) },
    { name: 'gegevens.json', bytes: json(accessData(facts)) },
    { name: 'verstrekkingen.html', bytes: utf8(htmlOf(ledgerLetter(facts))) },
    { name: 'logboek.html', bytes: utf8(htmlOf(logLetter(facts))) },
  ];
}
