/** The garden's contract in a ledger thread. */
import { runThread } from '../ledger/runtime/thread.ts';
import { testApi } from './test-api.ts';

runThread(testApi);
