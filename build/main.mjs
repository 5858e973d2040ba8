/** Where the project's own commands start: `node build/main.mjs NAME ...` runs NAME.ts beside this file, as package.json says. */
import '../needs-node.mjs';

const [, , name, ...words] = process.argv;
const { run } = await import(`./${name}.ts`);
process.exitCode = await run(words);
