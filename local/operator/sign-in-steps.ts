import type { InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import type { Language } from '../../contracts/problems/text.ts';
import type { Asking } from './ask.ts';
import { SAID } from './sign-in-words.ts';

type Step = Pick<InitiateAuthCommandOutput, 'ChallengeName' | 'ChallengeParameters' | 'AvailableChallenges'>;

export type Answering = {
  readonly email: string;
  readonly password: string;
  readonly asking: Asking;
  readonly language: Language;
};
type Answer = Readonly<Record<string, string>>;

/** How each thing that the pool may ask is answered (Cognito, RespondToAuthChallenge). */
const ANSWERS: {
  readonly [challenge in string]: (answering: Answering, step: Step) => Promise<Answer | undefined>;
} = {
  SOFTWARE_TOKEN_MFA: async (answering) => ({ SOFTWARE_TOKEN_MFA_CODE: await secret(answering, 'app-code') }),
  EMAIL_OTP: async (answering) => ({ EMAIL_OTP_CODE: await secret(answering, 'mail-code') }),
  NEW_PASSWORD_REQUIRED: async (answering) => ({ NEW_PASSWORD: await newPassword(answering) }),
  SELECT_MFA_TYPE: chosen,
  // The way that was asked for is not open at once: with a password it may be all the same.
  SELECT_CHALLENGE: async ({ password }, { AvailableChallenges = [] }) =>
    AvailableChallenges.includes('PASSWORD') ? { ANSWER: 'PASSWORD', PASSWORD: password } : undefined,
};

/** @returns nothing when a terminal cannot answer it */
export async function answerTo(step: Step, answering: Answering): Promise<Answer | undefined> {
  return ANSWERS[step.ChallengeName ?? '']?.(answering, step);
}

const secret = (
  { asking, language }: Answering,
  what: 'app-code' | 'mail-code' | 'new-password' | 'new-password-again',
) => asking.secret(SAID[what][language]());

async function newPassword(answering: Answering): Promise<string> {
  for (;;) {
    const typed = await secret(answering, 'new-password');
    if (typed === (await secret(answering, 'new-password-again'))) return typed;
    answering.asking.tell(SAID['passwords-differ'][answering.language]());
  }
}

const choice = z.array(z.string());

/** An account with an app and with codes by mail is asked which. */
async function chosen({ asking, language }: Answering, { ChallengeParameters }: Step): Promise<Answer | undefined> {
  const ways = choice.parse(JSON.parse(ChallengeParameters?.MFAS_CAN_CHOOSE ?? '[]'));
  const [app, mail] = [ways.includes('SOFTWARE_TOKEN_MFA'), ways.includes('EMAIL_OTP')];
  if (!app && !mail) return undefined;
  const byMail = mail && (!app || /^[me]/i.test(await asking.line(SAID['app-or-mail'][language]())));
  return { ANSWER: byMail ? 'EMAIL_OTP' : 'SOFTWARE_TOKEN_MFA' };
}
