/**
 * Says in a sentence that Node is too old, and ends: TypeScript is not read before 22.18, `import.meta.main` is not known before 24.2,
 * and a Node before 22.14 goes down with SQLite without a word. Whatever is started from a terminal loads this first and the rest
 * after it, so this file and what loads it must run on any Node: plain JavaScript, and no import that an old Node lacks.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 2)) {
  console.error(
    `Headroom needs Node 24.2 or newer here; this is ${process.version}. ` +
      'In its folder npm brings its own: npm install, then npm start, npm test, or npm run -s headroom -- help.',
  );
  process.exit(1);
}
