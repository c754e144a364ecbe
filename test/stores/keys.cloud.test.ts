import { makeKeys } from '../support/kms.ts';
import { keysContract } from './keys.contract.ts';

keysContract('in KMS', makeKeys);
