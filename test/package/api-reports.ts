import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

/**
 * Compares the exports of every entry point with the reports in docs/api, so that none is lost or renamed unseen.
 * `--accept` writes the reports instead.
 */
const accept = process.argv.includes('--accept');
const entries = [
  'index',
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
const folder = resolve('docs/api');
mkdirSync(folder, { recursive: true });

const changed = entries.filter((entry) => {
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: resolve('package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(`dist/${entry}.d.ts`),
      compiler: { overrideTsconfig: { compilerOptions: { module: 'nodenext', target: 'es2022', skipLibCheck: true } } },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: folder,
        reportTempFolder: resolve('coverage/api'),
        includeForgottenExports: false,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: { extractorMessageReporting: { default: { logLevel: 'none' as never } } },
    },
  });
  if (!accept && !existsSync(resolve(folder, `${entry}.api.md`))) return true;
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: accept,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  return apiReportChanged && !accept;
});

if (changed.length > 0) {
  console.error(
    `The exports of ${changed.join(', ')} are not those in docs/api. If that is meant: npm run accept:api.`,
  );
  process.exitCode = 1;
} else console.log(`${entries.length} API reports ${accept ? 'written' : 'agree'}`);
