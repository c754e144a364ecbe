import type { ArticleId } from '../../domain/article.ts';
import type { AvgArticle } from '../articles.ts';
import type { RetentionTerm } from './storage.ts';
import type { Named, Text } from './text.ts';

/** The two files of a dossier (RIO-1.8). */
export type FileKind = 'client' | 'coach';

/** Who may commission a trajectory (RIO-1.4, EK-1.5). */
export type PrincipalType = 'employer' | 'uwv' | 'municipality' | 'direct-manager';

export type Service = Named & {
  /** A re-integration trajectory under the Wet verbetering poortwachter: opens the categories that require it. */
  readonly wvp: boolean;
};

/** Why data may be processed. Closed: another purpose needs a consent scope that names it. */
export type Purpose = Named & { readonly article: ArticleId };

/** In which setting data were recorded (EK-1.7). */
export type RegistrationKind = Named & {
  readonly article: ArticleId;
  /** Tests are taken in it. */
  readonly tests?: true;
};

/** `ordinary`: facts; `personal`: judgements about the person; `special`: sensitive, with a condition. */
export type Sensitivity = 'ordinary' | 'personal' | 'special';

/**
 * What must hold before data of the category are accepted: nothing; a service under the Wet verbetering poortwachter;
 * or the recorded fact that the client knows of it.
 */
export type Requirement = 'none' | 'wvp-service' | 'client-knows';

export type Category = Named & {
  readonly sensitivity: Sensitivity;
  readonly requires: Requirement;
  /** Says something about health: never disclosed to the types in `disclosure.medicalRefusedTo`. */
  readonly medical: boolean;
  /** It is the result of a test: who administers tests outside the practice may be asked for it (RIO-1.10). */
  readonly testResult?: true;
  /** In which files a document of the category may lie. */
  readonly files: readonly FileKind[];
  /** Why the category is on the list. */
  readonly article: ArticleId;
  /** The legal basis of keeping it (AVG 6(1), and 9(2) for health). */
  readonly basis: readonly [AvgArticle, ...AvgArticle[]];
  readonly retention: RetentionTerm;
};

export type FieldForm = 'name' | 'text' | 'long-text' | 'birth-date' | 'email' | 'phone';

/** A personal field of the client, with why it is asked (EK-5.1). */
export type ClientField = {
  readonly id: string;
  readonly name: Text;
  /** The category the field falls under. */
  readonly category: string;
  readonly form: FieldForm;
  /** Characters. */
  readonly maxLength: number;
  /** Whether it may not stay empty. */
  readonly required: boolean;
  readonly why: Text;
};
