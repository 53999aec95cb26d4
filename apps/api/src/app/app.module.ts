import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../domains/audit/index.js';
import { AuthoringModule } from '../domains/authoring/index.js';
import { CatalogueModule } from '../domains/catalogue/index.js';
import { CertificationModule } from '../domains/certification/index.js';
import { EnrolmentModule } from '../domains/enrolment/index.js';
import { IdentityModule } from '../domains/identity/index.js';
import { OperationsModule } from '../domains/operations/index.js';
import { PackagesModule } from '../domains/packages/index.js';
import { PlayerModule } from '../domains/player/index.js';
import { ReportingModule } from '../domains/reporting/index.js';
import { SettingsModule } from '../domains/settings/index.js';
import { starterLibrary } from '@vigie/starter-curriculum';
import { ClockModule } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { ConfigModule } from '../platform/config/config.module.js';
import { DbModule } from '../platform/db/db.module.js';
import { EventsModule } from '../platform/events/events.module.js';
import { NeedsGuard } from '../platform/http/needs.js';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { InvariantsModule } from '../platform/invariants/invariants.module.js';
import { JobsModule } from '../platform/jobs/jobs.module.js';
import { loggingModule } from '../platform/logging/logging.module.js';
import { MailModule } from '../platform/mail/mail.module.js';
import { RenderingModule } from '../platform/rendering/rendering.module.js';
import { StorageModule } from '../platform/storage/storage.module.js';
import { ReachOfModules } from './module-reach.js';
import { StarterCurriculum } from './starter-curriculum.js';

/** The whole house: the platform below, every room above it. */
@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        loggingModule(),
        ClockModule,
        DbModule.forRoot(),
        JobsModule,
        EventsModule,
        InvariantsModule,
        MailModule,
        RenderingModule,
        StorageModule,
        IdentityModule,
        SettingsModule,
        PackagesModule,
        CatalogueModule,
        AuthoringModule.of(starterLibrary()),
        EnrolmentModule,
        PlayerModule,
        CertificationModule,
        ReportingModule,
        AuditModule,
        OperationsModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: NeedsGuard },
        StarterCurriculum,
        ReachOfModules,
      ],
    };
  }
}
