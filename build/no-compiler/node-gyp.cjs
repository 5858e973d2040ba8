#!/usr/bin/env node
/*
 * Why this is here: npm 10 (Node 20 and 22 come with it) and early npm 11 run `node-gyp rebuild` for every package that has a binding.gyp,
 * although SQLite says "gypfile": false and brings a binary for every system we run on. Without Python, a compiler and Node's headers
 * `npm install` and `npm ci` then fail. Named node-gyp and installed first (install-links in .npmrc), this takes that call.
 * Tried without it, on a computer with neither Python nor compiler: npm 10.9.9 and 11.0.0 fail; 11.19.1 and 12.2.1 heed "allowScripts" in
 * package.json and succeed. It can go once no npm older than those has to work.
 */
console.log('Nothing to compile.');
