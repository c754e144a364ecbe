import { receiptOperations } from '../../contracts/consent/receipt-operations.ts';
import { httpShell } from '../runtime/http.ts';
import { receiptLogic } from './receipts.ts';
import { receiptPorts } from './receipts-ports.ts';

const ports = receiptPorts();

export const handler = httpShell(ports, receiptOperations, receiptLogic);
