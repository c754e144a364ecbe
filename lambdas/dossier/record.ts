import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dossierWays } from '../../stores/dossiers.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';

/**
 * The dossier itself: in a package it is the head of the data and of the overview. The reasons of a legal hold, now and before, are not in it, as
 * they are shown to the owner only: they can be about a claim against them (AVG 15(4)). That there is a hold, and until when, is.
 */
export const dossierRecord = {
  load: async (_, { dossier }) => [dossier],
  package: 'head',
  erasure: { keys: dossierWays },
} as const satisfies RecordDefinition<Dossier>;

export const agendaRecord = {
  partOf: 'dossier',
  because: 'Which term ends when follows from the records that the terms are about.',
} as const satisfies RecordDefinition;
