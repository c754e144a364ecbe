import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

export type Statistics = ReplyOf<'getStatistics'>;
export type ClassName = NonNullable<Statistics['shown']>['classes'][number]['name'];

/** What is counted of trajectories. */
export const CLASSES: Bilingual<{ readonly [C in ClassName]: string }> = {
  nl: {
    service: 'Dienst',
    outcome: 'Wat het traject opleverde',
    duration: 'Hoe lang het duurde',
    principalType: 'Soort opdrachtgever',
  },
  en: {
    service: 'Service',
    outcome: 'What the trajectory led to',
    duration: 'How long it took',
    principalType: 'Kind of commissioning organisation',
  },
};
