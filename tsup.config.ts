import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { jsonSchemas } from './src/schemas/index.ts';

const rooms = [
  'eligibility',
  'model',
  'money',
  'outcomes',
  'payment',
  'policy',
  'present',
  'schemas',
  'settlement',
  'sharing',
  'statistics',
  'time',
];

export default defineConfig({
  entry: { index: 'src/index.ts', ...Object.fromEntries(rooms.map((room) => [room, `src/${room}/index.ts`])) },
  format: ['esm', 'cjs'],
  dts: true,
  sourcemap: true,
  treeshake: 'smallest',
  splitting: false,
  target: 'es2022',
  clean: true,
  silent: true,
  // An engine reads half as much before it can begin; the source, and maps to it, are in the package too.
  // Each entry stands alone: shared chunks would load the whole register with every one of them.
  esbuildOptions(options) {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    options.minifyIdentifiers = true;
    options.sourcesContent = false;
  },
  async onSuccess() {
    await checkAscii();
    await mkdir('dist/schemas', { recursive: true });
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      await writeFile(`dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
    }
  },
});

/** One sign beyond ASCII makes an engine hold the whole file at twice the width; in a regular expression it is not escaped. */
async function checkAscii(): Promise<void> {
  for (const name of ['index', ...rooms]) {
    const text = await readFile(`dist/${name}.js`, 'latin1');
    const place = text.search(/[^\x00-\x7f]/);
    if (place >= 0) throw new Error(`dist/${name}.js is not ASCII: ${text.slice(place - 30, place + 30)}`);
  }
}
