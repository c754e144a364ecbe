import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { MemoryDeadLetters } from '../../stores/fake/memory-dead-letters.ts';
import { MemoryDirectory } from '../../stores/fake/memory-directory.ts';
import { MemoryEvents } from '../../stores/fake/memory-events.ts';
import { MemoryExecutions } from '../../stores/fake/memory-executions.ts';
import { MemoryMailer } from '../../stores/fake/memory-mailer.ts';
import {
  deadLettersContract,
  directoryContract,
  eventsContract,
  executionsContract,
  mailerContract,
  runningContract,
} from './outside.contract.ts';

directoryContract('in memory', async (owner) => {
  const directory = new MemoryDirectory(owner);
  return { directory, signIn: async (personId) => directory.signIn(personId) };
});
mailerContract('in memory', async () => {
  const mailer = new MemoryMailer();
  return { mailer, sent: async () => mailer.sent };
});
executionsContract('in memory', async () => {
  const executions = new MemoryExecutions();
  const token = 'a token';
  return {
    executions,
    started: async () => executions.started.map(({ name, input }) => ({ name, input })),
    wait: async () => ({
      token,
      answered: async () => executions.answered.find((answer) => answer.token === token)?.output,
    }),
  };
});
runningContract('in memory', async () => {
  const executions = new MemoryExecutions();
  const start = async () => {
    executions.running.push({ machine: 'erasure', startedAt: '2026-03-05T10:00:00Z' });
    return Temporal.Instant.from('2026-03-05T10:00:00Z');
  };
  return { executions, start, end: async () => void executions.running.pop() };
});
eventsContract('in memory', async () => {
  const events = new MemoryEvents();
  return { events, received: async () => events.published };
});

it('the mailer in memory can refuse', async () => {
  const mailer = new MemoryMailer();
  mailer.refuses = true;
  const mail = { to: 'anke@voorbeeld.example', subject: 'a', text: 'b', html: 'c' };
  await expect(mailer.send(mail)).rejects.toThrow();
  expect(mailer.sent).toEqual([]);
});

deadLettersContract('in memory', async () => {
  const deadLetters = new MemoryDeadLetters();
  const give = async () => {
    deadLetters.waiting += 1;
  };
  return { deadLetters, give };
});
