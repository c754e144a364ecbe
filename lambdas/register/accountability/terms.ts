import type { Policy } from '../../../policies/index.ts';
import type { Language } from '../../letters/model.ts';
import { said } from './parts.ts';

const YEARS = { nl: (n: number) => `${n} jaar`, en: (n: number) => (n === 1 ? '1 year' : `${n} years`) } as const;
const DAYS = {
  nl: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
  en: (n: number) => (n === 1 ? '1 day' : `${n} days`),
} as const;

const WORDS = {
  dossier: said('Een dossier, na het einde van het traject', 'A dossier, after the end of the trajectory'),
  paper: said('Papier, na het einde van het traject', 'Paper, after the end of the trajectory'),
  asDossier: said('als het dossier', 'as the dossier'),
  log: said('Het logboek van een vernietigd dossier', 'The log of a destroyed dossier'),
  name: said('De naam in het relatieregister', 'The name in the relation register'),
  complaint: said('De inhoud van een gesloten klacht', 'The content of a closed complaint'),
  breach: said('De inhoud van een datalek', 'The content of a breach'),
  suggestion: said('Een idee ter verbetering', 'A suggestion for improvement'),
  upload: said('Een bestand dat niet is aangenomen', 'A file that was not taken'),
  package: said('Een pakket met gegevens voor de cliënt', 'A package of data for the client'),
  account: said('Een account', 'An account'),
  untilRemoved: said(
    'tot het wordt weggehaald; van een cliënt met het laatste dossier',
    'until it is removed; of a client with the last dossier',
  ),
} as const;

/** The terms of the policy (AVG 30(1)(f)). */
export function termsOf({ retention, survivors, complaints, registers }: Policy, lang: Language): [string, string][] {
  const years = YEARS[lang];
  const days = DAYS[lang];
  const { paperYears } = retention;
  return [
    [WORDS.dossier[lang], years(retention.digitalYears)],
    [WORDS.paper[lang], paperYears === null ? WORDS.asDossier[lang] : years(paperYears)],
    [WORDS.log[lang], years(retention.logYears)],
    ...(survivors.relationRegister
      ? [[WORDS.name[lang], years(survivors.relationRegister.nameYears)] satisfies [string, string]]
      : []),
    [WORDS.complaint[lang], years(complaints.caseRetentionYears)],
    [WORDS.breach[lang], years(registers.breachYears)],
    [WORDS.suggestion[lang], years(registers.suggestionYears)],
    [WORDS.upload[lang], days(retention.incomingDays)],
    [WORDS.package[lang], days(retention.exportsDays)],
    [WORDS.account[lang], WORDS.untilRemoved[lang]],
  ];
}
