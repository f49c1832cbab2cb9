import { spawnSync } from 'node:child_process';

/** The zones that break date code: behind and ahead of Greenwich, a half hour, and one that skipped a whole day. */
const zones = ['UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Apia'];

for (const zone of zones) {
  console.log(`TZ=${zone}`);
  const { status } = spawnSync('vitest', ['run', '--reporter=dot'], {
    env: { ...process.env, TZ: zone },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
