/** The file a ledger thread starts from. Nothing else may import it: it begins to work at once. */
import { implementation } from './handlers.ts';
import { runThread } from './thread.ts';

runThread(implementation);
