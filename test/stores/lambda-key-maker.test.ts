import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { LambdaKeyMaker } from '../../stores/aws/lambda-key-maker.ts';

const client = new LambdaClient({ region: 'eu-west-1' });
const mock = mockClient(client);
beforeEach(() => void mock.reset());

test('asks the function for the key of one subject, and nothing of the key comes back', async () => {
  mock.on(InvokeCommand).resolves({ StatusCode: 200 });
  expect(await new LambdaKeyMaker(client, 'make-key').make('d1')).toBeUndefined();
  const [call] = mock.commandCalls(InvokeCommand);
  expect(call?.args[0].input).toEqual({ FunctionName: 'make-key', Payload: Buffer.from('{"subject":"d1"}') });
});

test('fails when the function failed, when it cannot be asked, and where none is named', async () => {
  mock.on(InvokeCommand).resolves({ StatusCode: 200, FunctionError: 'Unhandled' });
  await expect(new LambdaKeyMaker(client, 'make-key').make('d1')).rejects.toThrow('No key was made');
  const Payload = Object.assign(
    Buffer.from('{"errorType":"ThrottlingException","errorMessage":"of somebody","trace":[]}'),
    {
      transformToString: () => '',
    },
  );
  mock.on(InvokeCommand).resolves({ StatusCode: 200, FunctionError: 'Unhandled', Payload });
  await expect(new LambdaKeyMaker(client, 'make-key').make('d1')).rejects.toMatchObject({
    name: 'ThrottlingException',
    message: 'No key was made.',
  });
  mock.on(InvokeCommand).rejects(new Error('throttled'));
  await expect(new LambdaKeyMaker(client, 'make-key').make('d1')).rejects.toThrow('throttled');
  await expect(new LambdaKeyMaker(client, undefined).make('d1')).rejects.toThrow('makes no keys');
});
