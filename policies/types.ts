import type { ArticleId, RuleArticles } from '../domain/article.ts';
import type { Category, ClientField, PrincipalType, Purpose, RegistrationKind, Service } from './types/data.ts';
import type { Complaints, Consents, Consults, DecreedHoliday, Questions, Rights } from './types/procedures.ts';
import type { Registers, Statistics } from './types/registers.ts';
import type { Documents, Paper, Retention, Survivors } from './types/storage.ts';
import type { Named, Text } from './types/text.ts';

export type * from './types/data.ts';
export type * from './types/procedures.ts';
export type * from './types/registers.ts';
export type * from './types/storage.ts';
export type * from './types/text.ts';

/** The controller as letters name it: one file, given at deployment (`contracts/organisation.ts` checks it). */
export type Organisation = {
  readonly name: string;
  /** What kind of enterprise it is and what it offers (EK-1.2, EK-1.10). */
  readonly description: Text;
  readonly postalAddress: string;
  /** Where people reach the practice about their data. */
  readonly contactEmail: string;
  readonly website: string;
  /** Empty when there are none (EK-1.3). */
  readonly branches: readonly Branch[];
  /** Locked places for paper beside those of the regulation (RIO-3.3). */
  readonly paperPlaces?: readonly LockedPlace[] | undefined;
  /** Handles a complaint about the owner. */
  readonly outsideHandler: { readonly name: string; readonly email: string };
};

export type Branch = {
  readonly id: string;
  readonly name: string;
  /** Absent: post goes to the practice. */
  readonly postalAddress?: string | undefined;
};

/** A practice's own place for paper: one that is not locked is refused at deployment. */
export type LockedPlace = Named & { readonly locked: true };

export type RegulationArticle = {
  readonly id: ArticleId;
  readonly title: Text;
  readonly text: Text;
};

/** One version of the regulation, as anyone may read it (RIO-2.1, EK-12.3). */
export type RegulationVersion = {
  readonly version: string;
  /** ISO date: in force from the start of this day. */
  readonly effectiveFrom: string;
  /** ISO date: the first day on which it is no longer in force. Absent: no end. */
  readonly replacedOn?: string;
  /** ISO date, before `effectiveFrom`: it was called off, and never held. Who was told of it is told this. */
  readonly withdrawnOn?: string;
  /** Repealed acts the regulation mentions, and what is read instead. */
  readonly readAs: readonly { readonly repealed: string; readonly now: string; readonly article: ArticleId }[];
  readonly articles: readonly RegulationArticle[];
};

/** How a client was given the regulation. */
export type NoticeChannel = 'portal' | 'email' | 'letter' | 'in-person';

export type Link = { readonly name: Text; readonly url: string };

/** One regulation as data: a folder whose index.ts exports one value of this type as `regulation`. */
export type Regulation = {
  /** The name of its folder. */
  readonly id: string;
  readonly title: Text;
  readonly regulations: readonly RegulationVersion[];
  readonly links: { readonly supervisoryAuthority: Link; readonly court: Link };

  readonly services: readonly Service[];
  readonly principalTypes: readonly (Named & { readonly id: PrincipalType; readonly article: ArticleId })[];
  readonly purposes: readonly Purpose[];
  readonly registrationKinds: readonly RegistrationKind[];
  readonly categories: readonly Category[];
  readonly clientFields: readonly ClientField[];
  /** What a dossier in order has from a stage on; a hint to the coach, never a stop. */
  readonly completeness: readonly { readonly category: string; readonly from: 'running' | 'ended' }[];

  /** Giving the regulation to the client, which has to happen before the start. */
  readonly notice: {
    readonly channels: readonly NoticeChannel[];
    readonly article: ArticleId;
    /** Of a new version clients are told so many days before it holds. */
    readonly announceDays: number;
  };
  readonly retention: Retention;
  readonly survivors: Survivors;
  readonly documents: Documents;
  readonly paper: Paper;
  readonly consents: Consents;
  readonly consults: Consults;
  readonly questions: Questions;
  readonly rights: Rights;
  readonly complaints: Complaints;
  readonly registers: Registers;
  readonly statistics: Statistics;
  /** Days that a decree made equal to a public holiday (Algemene termijnenwet art. 3). Edit when one appears. */
  readonly decreedHolidays: readonly DecreedHoliday[];
  /** Standing sentences of portal and letters. */
  readonly notices: {
    readonly supervisoryAuthority: Text;
    readonly court: Text;
    readonly freeOfCharge: Text;
    readonly withdrawal: Text;
    readonly suggestions: Text;
  };
  /** Which of its articles each rule rests on, so that no code names a regulation. */
  readonly rules: RuleArticles;
};

/** What a deployment runs by: one regulation, for one practice. */
export type Policy = Regulation & { readonly organisation: Organisation };
