import { parentPort, workerData } from 'node:worker_threads';
import { type MailBytes, readMail } from './read-mail.ts';

/** What runs in the thread that reads one mail: it says what it found, and ends. */
readMail(workerData as MailBytes).then((mail) => parentPort?.postMessage(mail));
