import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the version of package.json into the library, after the changesets have raised it. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const file = 'src/policy/made-with.ts';
const text = readFileSync(file, 'utf8');
writeFileSync(file, text.replace(/libraryVersion = '[^']*'/, `libraryVersion = '${version}'`));
