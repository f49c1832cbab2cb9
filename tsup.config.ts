import { mkdir, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { jsonSchemas } from './src/schemas/index.ts';

const rooms = ['eligibility', 'model', 'money', 'payment', 'policy', 'present', 'schemas', 'time'];

export default defineConfig({
  entry: { index: 'src/index.ts', ...Object.fromEntries(rooms.map((room) => [room, `src/${room}/index.ts`])) },
  format: ['esm', 'cjs'],
  dts: true,
  sourcemap: true,
  treeshake: 'smallest',
  splitting: true,
  target: 'es2022',
  clean: true,
  silent: true,
  async onSuccess() {
    await mkdir('dist/schemas', { recursive: true });
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      await writeFile(`dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
    }
  },
});
