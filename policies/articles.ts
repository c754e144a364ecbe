/**
 * Every provision of both regulations that the system carries out, by the id that audit entries, tests and the
 * traceability report use. Each value is what the system does for it, in one line.
 */
export const ARTICLES = {
  'RIO-1.1': 'Terms mean what the AVG says; portal and letters link the Autoriteit Persoonsgegevens',
  'RIO-1.2': 'Data of clients and of principals get the same protection',
  'RIO-1.3': 'Role client: one account, own dossiers only',
  'RIO-1.4': 'Role principal: sees what was disclosed to it and nothing else',
  'RIO-1.5': 'Every act of processing is one audited command',
  'RIO-1.6': 'Role owner: exactly one controller per deployment, created by the deployment',
  'RIO-1.7': 'Role coach: processes data for the assignments given to them',
  'RIO-1.8': "Two files per dossier, the client's and the coach's; each document says where it is",
  'RIO-1.9': 'Consult: a recorded direct contact between coach and client',
  'RIO-1.10': 'External test administrator: one result through one expiring invitation, sees nothing',
  'RIO-2.1': 'No start before the client got the regulation in force; readable without logging in',
  'RIO-2.2': 'Purposes and data categories are a closed list; special categories have conditions',
  'RIO-3.1': "Stored encrypted under the deployment's own key, in the EU only",
  'RIO-3.2': 'Paper register: each printed copy belongs to the dossier',
  'RIO-3.3': 'Paper lies in a locked place; a copy out for a consult is asked back',
  'RIO-3.4': 'Time registration: consult dates, activities with minutes, e-mails',
  'RIO-3.5': 'A summary per consult, sent to the client to confirm or correct; silence is no agreement',
  'RIO-3.6': 'The client always sees, downloads and can ask about what is stored in both files',
  'RIO-4.1': "Only client and coach see a dossier; the partner coach with the client's consent",
  'RIO-4.3': 'A replacement coach gets access per client, after consent, from and until a date',
  'RIO-5.1': "Disclosure to a principal only with the client's consent, checked at each download",
  'RIO-6.1': 'Everything stored has a retention term and a ground',
  'RIO-6.2': 'Paper is destroyed within a year of the end, unless the client decided otherwise',
  'RIO-6.3': 'Digital data are destroyed five years after the end, or at once when the client asks',
  'RIO-6.4': 'Relation register: client name, service and year per principal survive',
  'RIO-7.1': 'Client and principal can complain to the controller',
  'RIO-7.2': 'A complaint runs by the complaint regulation, each step with its term',
  'RIO-7.3': 'The way to the Autoriteit Persoonsgegevens is always open and always shown',
  'RIO-end': 'A new version replaces earlier ones from its date; suggestions reach the owner',
  'EK-1.1': 'Recording and disclosing are commands with an article and a ground',
  'EK-1.2': 'The organisation is policy data, shown in every letter',
  'EK-1.3': 'Branches are policy data; a dossier may name one when there is',
  'EK-1.4': 'Role client: referred, or by own request',
  'EK-1.5': 'Role principal: employer, UWV or municipality, with the reference of its decision',
  'EK-1.6': 'Dossier: guidance data that matter for the labour market; a category check',
  'EK-1.7': 'Each record has one registration kind of the list',
  'EK-1.8': 'Anonymous data: a type and a table of their own, no key shared with guidance data',
  'EK-1.9': 'Guidance data: a type and a table of their own, no key shared with anonymous data',
  'EK-1.10': 'The kind of enterprise and its services are policy data, shown in every letter',
  'EK-1.11': 'Role coach: the professional who guides',
  'EK-1.12': 'Third parties have no access at all: default deny',
  'EK-1.13': 'Role owner: the management, in control of the registration',
  'EK-2.1': 'Guidance data only for the trajectory or workplace guidance; each record says which',
  'EK-2.2': 'Anonymous data serve the method; the purpose is asked at each release',
  'EK-2.3': 'Anonymous data serve policy, management or research; the purpose is asked at each release',
  'EK-3.1': 'All activities fall under the rules: no path to data around them',
  'EK-4.1': 'The owner sees states, terms and registers and appoints people; no content without a case',
  'EK-4.2': 'A status page shows sweeps, failures and overdue terms to the owner',
  'EK-4.3': 'Measures against loss and unauthorised use are listed, each with its test',
  'EK-5.1': 'No more data than needed: unknown fields refused, optional fields say why',
  'EK-6.1': 'Lockable storage: encrypted buckets and tables, paper in locked places',
  'EK-6.2': "The coach keeps their client's dossier in order",
  'EK-6.3': 'The owner may appoint managers: off until done, audited, revocable',
  'EK-7.1': 'Access only for coach and manager, for their work; the owner only within an open case',
  'EK-7.2': 'Lookup by client name or dossier number, in no other way',
  'EK-8.1': 'Anonymous data may be released for research, small groups suppressed, logged',
  'EK-8.2': 'Anonymous data are never joined with identifiable data',
  'EK-9.1': 'The client is told of being registered, before the trajectory starts',
  'EK-9.2': 'Access is free of charge',
  'EK-9.3a': 'A request to know: in the portal, or written or spoken and registered by the owner',
  'EK-9.3b': "The requester's identity is established before anything is given",
  'EK-9.3c': 'Within one month the data, or a place and time to see them',
  'EK-10.1': 'Removal after five years at the latest: a hard stop',
  'EK-10.2': 'Request to improve, complete or remove, with its ground',
  'EK-10.3': 'The request holds the changes to make',
  'EK-10.4': 'Decision within one month, told at once in writing, a refusal with reasons',
  'EK-10.5': 'An approved change is carried out as soon as possible, recipients are told',
  'EK-11.1': 'The complaint regulation applies to guidance data',
  'EK-11.2': "The AVG's own remedies are shown and never blocked",
  'EK-12.1': 'The regulation has an effective date',
  'EK-12.2': 'The regulation has no end; changes are new versions, announced',
  'EK-12.3': 'The regulation is readable for everyone on the website',
} as const;

/** A provision of one of the regulations. */
export type ArticleId = keyof typeof ARTICLES;
/** A provision of the AVG (GDPR), written `AVG-5.1.e` for article 5(1)(e). */
export type AvgArticle = `AVG-${number}` | `AVG-${number}.${string}`;
/** What a command, refusal or stored record may rest on. */
export type Ground = ArticleId | AvgArticle;
/** Which regulation an article belongs to. */
export type Regulation = 'RIO' | 'EK';

export const articleIds = Object.keys(ARTICLES) as readonly ArticleId[];

export function isArticleId(id: string): id is ArticleId {
  return Object.hasOwn(ARTICLES, id);
}

/** @internal Tests of the bindings ask; the system itself knows rules. */
export function regulationOf(id: ArticleId): Regulation {
  return id.startsWith('RIO-') ? 'RIO' : 'EK';
}
