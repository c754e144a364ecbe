import { SUBJECT_OF, textOn } from '../../domain/consent/rules.ts';
import { placesOf } from '../../domain/paper/rules.ts';
import { LOGIN_METHOD } from '../../domain/rights/rules.ts';
import { regulationOn } from '../../domain/rules.ts';
import type { Policy } from '../../policies/index.ts';

/** Where people sign in. */
export type SignIn = { readonly userPoolId: string; readonly clientId: string; readonly issuer: string };

type Named = { readonly id: string; readonly name: { readonly nl: string; readonly en: string } };
const idAndName = ({ id, name }: Named) => ({ id, name });

/** The practice as its portal has to know it (RIO-2.1, EK-12.3): nothing in it is about a person. */
export function configuration(policy: Policy, signIn: SignIn, today: string) {
  const regulation = regulationOn(policy, today);
  return {
    policy: policy.id,
    title: policy.title,
    organisation: policy.organisation.name,
    description: policy.organisation.description,
    contact: contactOf(policy.organisation),
    signIn,
    supervisoryAuthority: policy.links.supervisoryAuthority,
    services: policy.services.map((one) => ({ ...idAndName(one), wvp: one.wvp })),
    purposes: policy.purposes.map(idAndName),
    outcomes: policy.statistics.outcomes.map(idAndName),
    registrationKinds: policy.registrationKinds.map(idAndName),
    categories: policy.categories.map((one) => ({
      ...idAndName(one),
      requires: one.requires,
      files: [...one.files],
      medical: one.medical,
      testResult: one.testResult === true,
    })),
    clientFields: policy.clientFields.map((field) => ({
      ...idAndName(field),
      form: field.form,
      maxLength: field.maxLength,
      required: field.required,
      why: field.why,
    })),
    principalTypes: policy.principalTypes.map(idAndName),
    changeGrounds: policy.rights.changeGrounds.map(idAndName),
    identityMethods: policy.rights.identity.methods.filter(({ id }) => id !== LOGIN_METHOD).map(idAndName),
    erasureExceptions: policy.rights.erasureExceptions.map(idAndName),
    consents: consentsOf(policy, today),
    paper: { places: placesOf(policy).map(idAndName), methods: policy.paper.methods.map(idAndName) },
    consults: {
      activityKinds: policy.consults.activityKinds.map((kind) => ({
        ...idAndName(kind),
        registrationKind: kind.registrationKind,
      })),
      missedReasons: policy.consults.missedReasons.map((reason) => ({ ...idAndName(reason), by: reason.by })),
      registrationKind: policy.consults.registrationKind,
    },
    retention: {
      years: policy.retention.digitalYears,
      noticeDays: policy.retention.noticeDays,
      graceDays: policy.retention.graceDays,
    },
    noticeChannels: [...policy.notice.channels],
    branches: policy.organisation.branches.map(({ id, name, postalAddress }) => ({
      id,
      name,
      ...(postalAddress === undefined ? {} : { postalAddress }),
    })),
    ...(regulation === undefined ? {} : { regulation }),
    documents: {
      types: policy.documents.types.map(({ extensions, mimeType }) => ({
        extensions: [...extensions],
        mediaType: mimeType,
      })),
      maxBytes: policy.documents.maxBytes,
    },
  };
}

/** What a client can be asked. A scope whose wording has not begun cannot be asked yet. */
function consentsOf({ consents, regulations }: Policy, today: string) {
  const { scopes, expiryDays, maxCoverDays, disclosure } = consents;
  const { to, categories, mayHold } = disclosure.report;
  return {
    scopes: scopes.flatMap((scope) => {
      const textVersion = textOn(scope, { regulations }, today);
      const text = scope.texts.find(({ version }) => version === textVersion)?.text;
      if (textVersion === undefined || text === undefined) return [];
      return [{ ...idAndName(scope), subject: SUBJECT_OF[scope.does], text, textVersion }];
    }),
    expiryDays,
    maxCoverDays,
    medicalRefusedTo: [...disclosure.medicalRefusedTo],
    report: { to: [...to], categories: [...categories], mayHold: mayHold.map(idAndName) },
  };
}

const contactOf = ({ contactEmail: email, postalAddress, website }: Policy['organisation']) => ({
  email,
  postalAddress,
  website,
});
