import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app/app.module.js';
import { boot } from './app/boot.js';
import { explainFailure } from './app/failure.js';
import { knownPort } from './app/port.js';
import { Progress } from './app/progress.js';
import { onStopSignal } from './app/stop.js';
import { loadEnvFile } from './platform/config/config.js';
import { Jobs } from './platform/jobs/jobs.js';

loadEnvFile();
// The background half alone, for installations that run it as a process of its own (WORKER=separate).
try {
  const booted = await boot(new Progress(), knownPort);
  const app = await NestFactory.createApplicationContext(AppModule.of(booted.config), {
    logger: ['warn', 'error', 'fatal'],
  });
  app.useLogger(app.get(Logger));
  onStopSignal(async () => {
    await app.close();
    await booted.stop();
  });
  await app.get(Jobs).work();
} catch (error) {
  process.stderr.write(explainFailure(error));
  process.exit(1);
}
