import type { Activity } from '../../domain/consult/activity.ts';
import type { Consult, ConsultFormat } from '../../domain/consult/consult.ts';
import type { Text } from '../../policies/types.ts';
import { ActivityStore, ConsultStore } from '../../stores/consults.ts';
import type { Letter } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { said, sheetOf, tableOr } from '../rights/package/sheet.ts';
import { entryOf } from '../shared/named.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';
import { activityView, CONSULT_STATES, consultView } from './view.ts';

const W = {
  consults: { nl: 'Uw consulten', en: 'Your consults' },
  consultsLead: {
    nl: 'Elk gesprek met uw coach dat is gepland, en wat ervan kwam.',
    en: 'Each talk with your coach that was planned, and what came of it.',
  },
  noConsults: { nl: 'Er is geen consult vastgelegd.', en: 'No consult was recorded.' },
  activities: { nl: 'Het werk voor u', en: 'The work for you' },
  activitiesLead: {
    nl: 'Wat uw coach naast de gesprekken voor u deed, en hoe lang dat duurde.',
    en: 'What your coach did for you beside the talks, and how long that took.',
  },
  noActivities: { nl: 'Er is geen werk vastgelegd.', en: 'No work was recorded.' },
  when: { nl: 'Wanneer', en: 'When' },
  where: { nl: 'Waar', en: 'Where' },
  state: { nl: 'Wat ervan kwam', en: 'What came of it' },
  minutes: { nl: 'Minuten', en: 'Minutes' },
  what: { nl: 'Wat', en: 'What' },
  note: { nl: 'Toelichting', en: 'Note' },
  before: { nl: 'eerder vastgelegd', en: 'recorded before' },
  withdrawn: { nl: 'doorgehaald', en: 'struck out' },
} as const satisfies Record<string, Text>;

const FORMATS: { readonly [F in ConsultFormat]: Text } = {
  'in-person': { nl: 'Op een plaats', en: 'At a place' },
  video: { nl: 'Via video', en: 'By video' },
};

type Spoken = Pick<PackageContext, 'language' | 'policy'>;
type Said = Pick<Consult, 'day' | 'time' | 'state' | 'missed' | 'minutes'>;

const whatCame = ({ state, missed }: Said, { language, policy }: Spoken): string =>
  missed
    ? `${CONSULT_STATES[state][language]}: ${entryOf(policy.consults.missedReasons, missed.reason).name[language]}`
    : CONSULT_STATES[state][language];

/** The line of a consult, and below it what was said of it before. */
function consultRows(consult: Consult, context: PackageContext): string[][] {
  const { language } = context;
  const row = (one: Said, where: string, before: string) => [
    `${dayName(one.day, language)}, ${one.time}`,
    where,
    `${whatCame(one, context)}${before}`,
    String(one.minutes),
  ];
  const { place, earlierWords = [] } = consult.secrets;
  const where = [FORMATS[consult.format][language], place, ...earlierWords.map(({ text }) => `(${text})`)];
  return [
    row(consult, where.filter((text) => text !== undefined).join('\n'), ''),
    ...(consult.earlier ?? []).map((one) => row(one, FORMATS[one.format][language], ` (${W.before[language]})`)),
  ];
}

function consultsOf(consults: readonly Consult[], context: PackageContext): Letter {
  const columns = [W.when, W.where, W.state, W.minutes].map((header) => ({
    header: header[context.language],
    share: 3,
  }));
  const rows = consults.flatMap((consult) => consultRows(consult, context));
  return sheetOf(context, W.consults, [
    said(W.consultsLead, context),
    ...tableOr(context, columns, rows, W.noConsults),
  ]);
}

function activityRows(activity: Activity, context: PackageContext): string[][] {
  const { language, policy } = context;
  const { note, earlierWords = [] } = activity.secrets;
  const row = ({ day, kind, minutes }: Pick<Activity, 'day' | 'kind' | 'minutes'>, more: string, words: string) => [
    dayName(day, language),
    `${entryOf(policy.consults.activityKinds, kind).name[language]}${more}`,
    String(minutes),
    words,
  ];
  const gone = activity.withdrawnOn === undefined ? '' : ` (${W.withdrawn[language]})`;
  const words = [...(note === undefined ? [] : [note]), ...earlierWords.map(({ text }) => `(${text})`)].join('\n');
  return [
    row(activity, gone, words),
    ...(activity.earlier ?? []).map((one) => row(one, ` (${W.before[language]})`, '')),
  ];
}

function activitiesOf(activities: readonly Activity[], context: PackageContext): Letter {
  const columns = [W.when, W.what, W.minutes, W.note].map((header) => ({ header: header[context.language], share: 3 }));
  const rows = activities.flatMap((activity) => activityRows(activity, context));
  const lead = said(W.activitiesLead, context);
  return sheetOf(context, W.activities, [lead, ...tableOr(context, columns, rows, W.noActivities)]);
}

const labelsIn = (record: Pick<Consult, 'registrationKind' | 'purpose'>, { policy }: PackageContext) => ({
  registrationKind: entryOf(policy.registrationKinds, record.registrationKind),
  purpose: entryOf(policy.purposes, record.purpose),
});

export const consultRecord = {
  load: async ({ items }, { dossier, key }) =>
    (await new ConsultStore(items).list(dossier.dossierId, key)).toSorted((one, other) =>
      `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`),
    ),
  package: {
    section: 'consults',
    data(consult, context) {
      const { version: _, ...shown } = consultView(consult);
      return { ...shown, ...labelsIn(consult, context) };
    },
    page: {
      file: { nl: 'consulten.html', en: 'consults.html' },
      what: { nl: 'uw gesprekken met uw coach', en: 'your talks with your coach' },
      letter: consultsOf,
    },
  },
  erasure: 'partition',
} as const satisfies RecordDefinition<Consult, 'consults'>;

export const activityRecord = {
  load: async ({ items }, { dossier, key }) =>
    (await new ActivityStore(items).list(dossier.dossierId, key)).toSorted((one, other) =>
      one.day.localeCompare(other.day),
    ),
  package: {
    section: 'activities',
    data(activity, context) {
      const { version: _, kind, name: __, earlier = [], ...shown } = activityView(activity, context.policy);
      const named = (id: string) => entryOf(context.policy.consults.activityKinds, id);
      return {
        ...shown,
        kind: named(kind),
        ...labelsIn(activity, context),
        earlier: earlier.map(({ name: ___, ...one }) => ({ ...one, kind: named(one.kind), ...labelsIn(one, context) })),
      };
    },
    page: {
      file: { nl: 'werk.html', en: 'work.html' },
      what: { nl: 'wat uw coach voor u deed, met de tijd', en: 'what your coach did for you, with the time' },
      letter: activitiesOf,
    },
  },
  erasure: 'partition',
} as const satisfies RecordDefinition<Activity, 'activities'>;
