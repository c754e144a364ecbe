import type { TableName } from '../../stores/items.ts';
import type { Restored } from './asked.ts';
import type { DocumentsDone } from './documents.ts';
import type { KeysDone } from './keys.ts';
import { secondsOf } from './record.ts';

const keysLine = ({ broughtBack, released, spared }: KeysDone): string =>
  `Keys: ${broughtBack} that the vault had lost came back from their spares, ${released} were destroyed by right and did not; ${spared} without a spare got one.`;

const MADE_AGAIN: Readonly<Record<TableName, string>> = {
  records: 'from the backup of its last moment',
  survivors: 'from the backup of its last moment',
  vault: 'filled from the spares',
  spares: 'filled from the vault',
  names: 'empty: the sweep hashes every name within the hour (`npm run rotate -- index --walk` does it now)',
  statistics: 'empty: the anonymous figures of before are lost, and nothing waits for them',
};
/** Of a run for the keys alone. */
export const keysReport = (done: KeysDone & { readonly gone: readonly TableName[] }): string[] => [
  ...goneLines(done.gone),
  keysLine(done),
];

const goneLines = (gone: readonly TableName[]): string[] =>
  gone.map((name) => `The table ${name} was gone. It is made again, ${MADE_AGAIN[name]}.`);

/** Of a run for the documents alone. */
export const documentsReport = (done: DocumentsDone): string[] =>
  documentLines(done, 'is in neither bucket: its record stays');

const documentLines = ({ inPlace, broughtBack, gone, unknown }: DocumentsDone, whatOfGone: string): string[] => [
  `Documents: ${inPlace} in place, ${broughtBack} brought back.`,
  ...gone.map((documentId) => `  document ${documentId} ${whatOfGone}`),
  ...unknown.map((place) => `  no record knows ${place}: it came after that moment; look at it, and delete it`),
];

/** What a restore did, or would do, for whoever ran it: numbers, and what to look at. */
export function restoreReport(restored: Restored, dryRun: boolean): string[] {
  const { records, survivors, documents, executions, took } = restored;
  return [
    dryRun ? `Nothing was written. This is what a restore to ${restored.to} does:` : `Brought back to ${restored.to}.`,
    ...goneLines(restored.gone),
    keysLine(restored.keys),
    ...(records ? [`Records: ${records.put} written, ${records.removed} removed.`] : []),
    ...Object.entries(records?.why ?? {}).map(([why, count]) => `  ${count} ${REASONS[why as keyof typeof REASONS]}`),
    ...(survivors ? [`Survivors: ${survivors.put} written.`] : []),
    ...documentLines(documents, 'is gone: nothing is left of it, and its record went too'),
    `Log: ${restored.links} links that were anchored are lost; an anchor says so.`,
    `Consents: ${restored.consentsKeptEnded} that ended since stay ended, ${restored.consentsWaiting} wait until their clients were told.`,
    ...executions.map(({ machine, name, status }) => `Look at the execution ${name} of ${machine}: ${status}.`),
    `Erasures that go on: ${restored.erasuresThatGoOn}.`,
    `It took ${Math.round(secondsOf(took))} seconds (${Object.entries(took)
      .map(([what, seconds]) => `${what} ${seconds}`)
      .join(', ')}).`,
    ...Object.values(restored.copies).map((name) => `Delete the copy when you need it no more: ${name}`),
  ];
}

const REASONS = {
  'destroyed-since': 'were destroyed since, and stay so',
  'erasure-goes-on': 'belong to a dossier whose erasure had begun, and goes on',
  'chain-is-longer': 'are links or heads of a log that goes further, and stay',
  'consent-ended-since': 'belong to consents that ended since, and stay ended',
  'consent-waits': 'belong to consents that wait until their clients were told',
  'newer-is-kept': 'say who people are or what ran, and stay as they are now',
  'counter-skips': 'are counters that skip the numbers which may have been given',
  'made-anew': 'are made anew by what runs by itself',
} as const satisfies Record<string, string>;
