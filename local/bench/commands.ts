import type { OperationName } from '../../contracts/api.ts';
import { countRequests } from '../../stores/aws/counting.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { figure, type Measured } from './figure.ts';
import { bodies, openPractice, type Ticket } from './practice.ts';
import { makeTables } from './tables.ts';

/** What DynamoDB is asked by each HTTP command, on the way from a new dossier to its end. */
export async function requestsPerCommand(cloud: Cloud): Promise<Measured[]> {
  const { client, tables } = await makeTables(cloud, 'commands');
  const practice = openPractice(client, tables);
  const { call } = practice;
  const counts = countRequests(client);
  const figures: Measured[] = [];

  async function measured<T>(name: OperationName, work: () => Promise<T>): Promise<T> {
    const before = new Map(counts);
    const result = await work();
    const sent = [...counts]
      .map(([command, count]) => ({ command, count: count - (before.get(command) ?? 0) }))
      .filter(({ count }) => count > 0);
    const total = sent.reduce((sum, { count }) => sum + count, 0);
    const how = sent.map(({ command, count }) => `${count} ${command.replace('Command', '')}`).join(', ');
    figures.push(figure(`DynamoDB requests: ${name}`, total, 'requests', undefined, `${name}: ${how}.`));
    return result;
  }

  const as = await practice.invite('coach');
  const person = await practice.invite('client');
  const { dossier, notice, start, upload, end } = bodies(practice);
  const { dossierId } = await measured('createDossier', () =>
    call<{ dossierId: string }>('createDossier', {}, { as, body: dossier(person) }),
  );
  await call('recordNotice', { dossierId }, { as, body: notice });
  await measured('startTrajectory', () => call('startTrajectory', { dossierId }, { as, body: start }));
  await measured('getDossier', () => call('getDossier', { dossierId }, { as }));
  const ticket = await measured('requestUpload', () =>
    call<Ticket>('requestUpload', { dossierId }, { as, body: upload }),
  );
  await practice.receive(dossierId, ticket);
  const { documentId } = ticket;
  await measured('downloadDocument', () => call('downloadDocument', { dossierId, documentId }, { as }));
  await measured('endTrajectory', () => call('endTrajectory', { dossierId }, { as, body: end }));
  client.destroy();
  return figures;
}
