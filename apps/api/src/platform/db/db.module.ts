import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from './database.js';
import { SnakeNaming } from './naming.js';

/** One pool for entities and sessions, as the application's role. Rooms add their entities with `forFeature`. */
@Global()
@Module({})
export class DbModule {
  static forRoot(): DynamicModule {
    return {
      module: DbModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({
            type: 'postgres',
            url: config.APP_DATABASE_URL,
            autoLoadEntities: true,
            synchronize: false,
            namingStrategy: new SnakeNaming(),
            applicationName: 'vigie',
            poolErrorHandler: () => {}, // a server that dies is answered with 503 by the filter, not with an exit
            extra: {
              max: 20,
              connectionTimeoutMillis: 5_000,
              statement_timeout: 30_000,
              lock_timeout: 10_000,
            },
          }),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
