import { defineConfig } from 'vitest/config';

const source = 'neighbourhood-contracts:source';

export default defineConfig({
  resolve: { conditions: [source] },
  ssr: { resolve: { conditions: [source] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/seed.ts'],
    setupFiles: ['test/support/properties.ts'],
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
    silent: 'passed-only',
    isolate: false,
    // Laws over whole chains of contracts take a second or two, and several on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
