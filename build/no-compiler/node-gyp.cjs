#!/usr/bin/env node
// npm runs `node-gyp rebuild` for every package with a binding.gyp, whatever the package says of itself. SQLite brings a
// binary for every system we run on, so there is nothing to do; without this, npm would ask for Python, a compiler and headers.
console.log('Nothing to compile.');
