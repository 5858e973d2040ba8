/** The garden's contract in a ledger thread. */
import { runThread } from '../ledger/runtime/thread.ts';
import { garden } from './garden.ts';

runThread(garden);
