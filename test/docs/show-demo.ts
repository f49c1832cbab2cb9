import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** Puts what the demo prints into the README: its beginning and first part in sight, the rest folded. */
const source = '--conditions=neighbourhood-contracts:source';
const printed = execFileSync(process.execPath, [source, 'examples/demo.ts'], { encoding: 'utf8' });
const parts = printed.split(/\n(?=\d\. [A-Z])/).map((part) => part.trimEnd());

const shown = [parts.slice(0, 2), parts.slice(2)].map((some) => `\n\n\`\`\`\n${some.join('\n\n')}\n\`\`\``);
const places = [/(It begins like this:)\s+```[^`]*```/, /(<\/summary>)\s+```[^`]*```/];
const readme = places.reduce(
  (text, place, which) => {
    if (!place.test(text)) throw new Error(`The README has no place for part ${which + 1} of the demo.`);
    return text.replace(place, (_, before: string) => `${before}${shown[which] ?? ''}`);
  },
  readFileSync('README.md', 'utf8'),
);
writeFileSync('README.md', readme);
