import { categoriesOf, medical, ofOthers, ordinary, personal } from '../../policies/shared/categories.ts';
import { principalTypesOf } from '../../policies/shared/principal-types.ts';
import { ruled, service } from '../../policies/shared/rows.ts';
import type { Category, Purpose, RegistrationKind, Service } from '../../policies/types.ts';

export const services: readonly Service[] = [
  service('job-carving', 'Taken op maat', 'Tasks made to measure'),
  service('job-coaching', 'Jobcoaching', 'Job coaching'),
  service('return-to-work', 'Terug naar werk', 'Return to work', 'wvp'),
];

export const principalTypes = principalTypesOf('VH-1', ['employer', 'uwv']);

export const purposes: readonly Purpose[] = [
  ruled('lasting-work', 'Werk dat blijft', 'Work that lasts', 'VH-2'),
  ruled('first-work', 'Eerste werk', 'First work', 'VH-2'),
];

export const registrationKinds: readonly RegistrationKind[] = [
  ruled('visit', 'Bezoek op de werkplek', 'Visit to the place of work', 'VH-3'),
  { ...ruled('meeting', 'Gesprek met drie', 'Meeting of three', 'VH-3'), tests: true },
];

/** The first five are of no other regulation. */
export const categories: readonly Category[] = [
  { id: 'work-diary', ...ordinary('Werkdagboek', 'Work diary'), article: 'VH-3' },
  { id: 'task-list', ...ordinary('Takenlijst', 'List of tasks'), article: 'VH-3' },
  {
    id: 'observation',
    ...personal('Waarneming op de werkplek', 'Observation at work'),
    article: 'VH-3',
    testResult: true,
  },
  { id: 'colleague-note', ...ofOthers('Wat collega’s merken', 'What colleagues notice'), article: 'VH-3' },
  { id: 'aids', ...medical('Hulpmiddelen', 'Aids'), article: 'VH-3' },
  ...categoriesOf({
    identity: 'VH-3',
    contact: 'VH-3',
    education: 'VH-3',
    career: 'VH-3',
    agreement: 'VH-1',
    report: 'VH-3',
    advice: 'VH-3',
    'work-limitations': 'VH-3',
  }),
];
