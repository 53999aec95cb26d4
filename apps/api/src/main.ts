import { demoAccounts, seedDemo } from './app/demo.js';
import { boot } from './app/boot.js';
import { createApp } from './app/create-app.js';
import { explainFailure } from './app/failure.js';
import { onStopSignal } from './app/stop.js';
import { choosePort } from './app/port.js';
import { Progress } from './app/progress.js';
import { loadWeb } from './app/web.js';
import { ImportSweep } from './domains/packages/index.js';
import { loadEnvFile } from './platform/config/config.js';
import { Jobs } from './platform/jobs/jobs.js';

loadEnvFile();
const progress = new Progress();
progress.say('Vigie is starting');
try {
  const booted = await boot(progress, choosePort);
  const { config } = booted;
  const app = await progress.step('application ready', async () => createApp(config, await loadWeb(config)));
  onStopSignal(async () => {
    await app.close();
    await booted.stop();
  });
  await app.get(ImportSweep, { strict: false }).run();
  const jobs = app.get(Jobs);
  await jobs.start();
  const demo = await seedDemo(app, config, progress);
  if (config.WORKER === 'inline') await jobs.work();
  await app.listen(config.PORT, config.HOST);
  progress.say(`\nReady: ${config.LMS_ORIGIN}`);
  if (demo) progress.say(demoAccounts());
} catch (error) {
  process.stderr.write(explainFailure(error));
  process.exit(1);
}
