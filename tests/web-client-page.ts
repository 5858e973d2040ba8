/** The smallest page there is: only the screen's way to the program, for web-client.test.ts to hold in its hand. */
import { connect } from '../renderer/program/client.ts';
import type { Connection } from '../renderer/program/client.ts';

declare global {
  interface Window {
    connection: Connection;
  }
}

window.connection = connect();
