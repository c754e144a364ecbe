import type { Rules } from '../rules.ts';
import { dateInWords, numberInWords, type Words, words } from '../terms/words.ts';
import { announcedOf, destroyOn } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';
import { destructionDay, destructionDayOf, erasureOf } from './due-day.ts';
import { isObjection } from './object-to-destruction.ts';

export const MOMENTS = [
  'registered',
  'regulation-given',
  'start',
  'consult-planned',
  'consult-held',
  'end',
  'hold-review',
  'destruction-announced',
  'destruction',
] as const;

/** A day in the life of a dossier, and why it is that day. */
export type Moment = {
  readonly moment: (typeof MOMENTS)[number];
  /** ISO day. Absent as long as something has to happen first. */
  readonly day?: string;
  /** Why on this day, or what it waits for. */
  readonly because: Words;
};

/**
 * What happened to a dossier and what will, in the order of the days; what has no day yet comes last.
 * @param more moments of what is in the dossier, for who may know of that.
 */
export function timelineOf(dossier: Dossier, rules: Rules, more: readonly Moment[] = []): readonly Moment[] {
  const moments: readonly Moment[] = [
    { moment: 'registered', day: dossier.createdOn, because: dossier.takenOver ? TAKEN_OVER : REGISTERED },
    ...dossier.notices.map(({ givenOn, regulationVersion }) => given(givenOn, regulationVersion)),
    start(dossier),
    ...more,
    end(dossier),
    ...(dossier.hold ? [{ moment: 'hold-review', day: dossier.hold.reviewOn, because: REVIEW } as const] : []),
    ...announced(dossier, rules),
    destruction(dossier, rules),
  ];
  const key = ({ day }: Moment) => day ?? LAST;
  // The sort is stable: what falls on one day stays in the order above.
  return moments.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
}

const LAST = '9999-12-31';

const REGISTERED: Words = {
  nl: 'de dag van inschrijving bij de praktijk',
  en: 'the day of registration with the practice',
};
const TAKEN_OVER: Words = {
  nl: 'de dag waarop het dossier werd overgenomen uit de eerdere administratie van de praktijk',
  en: 'the day on which the dossier was taken over from the earlier records of the practice',
};
const NOT_STARTED: Words = {
  nl: 'het traject begint nadat het reglement is gegeven',
  en: 'the trajectory starts after the regulation was given',
};
const STARTED: Words = { nl: 'de eerste dag van het traject', en: 'the first day of the trajectory' };
const NOT_ENDED: Words = { nl: 'het traject is nog niet beëindigd', en: 'the trajectory has not been ended yet' };
const ENDED: Words = { nl: 'de laatste dag van het traject', en: 'the last day of the trajectory' };
const REVIEW: Words = {
  nl: 'uiterlijk dan wordt opnieuw bekeken of de gegevens langer nodig zijn',
  en: 'by then it is looked at again whether the data are still needed',
};

const ANNOUNCED: Words = {
  nl: 'de cliënt en de praktijk zijn verteld wanneer het dossier wordt vernietigd',
  en: 'the client and the practice were told when the dossier will be destroyed',
};

const given = (day: string, version: string): Moment => {
  const which = { nl: 'het reglement is gegeven, versie', en: 'the regulation was given, version' };
  return { moment: 'regulation-given', day, because: words`${which} ${version}` };
};

const start = ({ startedOn: day }: Dossier): Moment =>
  day === undefined ? { moment: 'start', because: NOT_STARTED } : { moment: 'start', day, because: STARTED };

const end = ({ endedOn: day }: Dossier): Moment =>
  day === undefined ? { moment: 'end', because: NOT_ENDED } : { moment: 'end', day, because: ENDED };

/** Never later than the term; earlier when the client chose so; on no day while a hold keeps it (RIO-6.3, EK-10.1, AVG 17(3)). */
function destruction(dossier: Dossier, rules: Rules): Moment {
  const moment = 'destruction';
  const { endedOn, hold } = dossier;
  if (hold) return { moment, because: (isObjection(dossier) ? objectedOn : heldSince)(hold.placedOn) };
  const granted = erasureOf(dossier);
  const erased = granted && destroyOn(dossier, rules);
  if (erased) return { moment, day: erased, because: askedErasure(granted.on) };
  const ordinary = yearsAfter(rules.retention.digitalYears);
  if (endedOn === undefined) return { moment, because: ordinary };
  const told = announcedOf(dossier, rules);
  if (told?.waits) return { moment, day: told.on, because: waitsAfter(told.dueOn) };
  const day = told?.on ?? destructionDayOf(dossier, endedOn, rules);
  const term = destructionDay(endedOn, rules);
  return { moment, day, because: (told?.dueOn ?? day) === term ? ordinary : chosenBefore(ordinary, term) };
}

/** Only when it has happened: what is still to come is said with the destruction. */
function announced(dossier: Dossier, rules: Rules): Moment[] {
  const told = announcedOf(dossier, rules);
  return told ? [{ moment: 'destruction-announced', day: told.announcedOn, because: ANNOUNCED }] : [];
}

const waitsAfter = (dueOn: string): Words => {
  const due = { nl: 'de dag was', en: 'its day was' };
  const waits = {
    nl: 'maar dat bleek laat: het wacht tot deze dag, of tot de praktijk het bevestigt',
    en: 'but that was found late: it waits until this day, or until the practice confirms it',
  };
  return words`${due} ${dateInWords(dueOn)}, ${waits}`;
};

const askedErasure = (on: string): Words => {
  const granted = {
    nl: 'een verzoek om alles te wissen is toegewezen op',
    en: 'a request to erase everything was granted on',
  };
  const waits = {
    nl: 'tot deze dag kan het worden ingetrokken, tenzij de praktijk het eerder bevestigt',
    en: 'until this day it can be taken back, unless the practice confirms it sooner',
  };
  return words`${granted} ${dateInWords(on)}; ${waits}`;
};

const yearsAfter = (years: number): Words => {
  const unit = years === 1 ? { nl: 'jaar', en: 'year' } : { nl: 'jaar', en: 'years' };
  const after = { nl: 'na het einde van het traject', en: 'after the end of the trajectory' };
  return words`${numberInWords(years)} ${unit} ${after}`;
};

const heldSince = (day: string): Words => {
  const waits = { nl: 'wacht: de gegevens zijn nodig voor een', en: 'waits: the data are needed for a' };
  const why = { nl: 'rechtsvordering of wettelijke plicht, sinds', en: 'legal claim or duty, since' };
  return words`${waits} ${why} ${dateInWords(day)}`;
};

const objectedOn = (day: string): Words => {
  const waits = {
    nl: 'wacht: er is bezwaar gemaakt tegen de vernietiging,',
    en: 'waits: there was an objection to the destruction,',
  };
  const until = {
    nl: 'en de praktijk kijkt of het moet blijven, sinds',
    en: 'and the practice looks whether it has to stay, since',
  };
  return words`${waits} ${until} ${dateInWords(day)}`;
};

const chosenBefore = (ordinary: Words, term: string): Words => {
  const early = { nl: 'op verzoek van de cliënt, eerder dan', en: "at the client's request, earlier than" };
  return words`${early} ${ordinary}: ${dateInWords(term)}`;
};
