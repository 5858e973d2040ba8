/** The file a ledger thread starts from. Nothing else may import it: it begins to work at once. */
import { work } from './handlers.ts';
import { runThread } from './thread.ts';

runThread(work);
