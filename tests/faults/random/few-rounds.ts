/**
 * Makes a key from a passphrase in one round, in this process: a run opens hundreds of files, and the rounds cost 0.3 seconds each and say
 * nothing about what becomes of files. Every process of a run must import it. All else is as in the program.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const whole = crypto.pbkdf2;
crypto.pbkdf2 = (password, salt, _rounds, length, digest, done) => whole(password, salt, 1, length, digest, done);
syncBuiltinESMExports();
