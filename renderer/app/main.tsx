/** Where the screen starts: finds the program and shows the first screen. */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from '../program/client.ts';
import { installTrustedTypes } from './trusted-types.ts';
import { ProgramProvider } from '../program/use-program.tsx';

installTrustedTypes();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <ProgramProvider connection={connect()}>
    <App />
  </ProgramProvider>,
);
