import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, QueryResult } from 'pg';
import {
  type DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import { poolOf } from './pool.js';

const ambient = new AsyncLocalStorage<EntityManager>();

/**
 * The one way to the database. A transaction is ambient: whatever runs inside `transaction()` uses it without
 * passing it on, and a nested one is a savepoint.
 */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction; it is rolled back when `work` throws. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.manager.transaction((manager) => ambient.run(manager, work));
  }

  /** The transaction's manager inside one, the pool's outside. */
  get manager(): EntityManager {
    return ambient.getStore() ?? this.dataSource.manager;
  }

  get inTransaction(): boolean {
    return ambient.getStore() !== undefined;
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** For libraries that speak to node-postgres themselves; outside the ambient transaction. */
  query(query: { text: string; values: unknown[] }): Promise<QueryResult> {
    return this.pool.query(query);
  }

  get pool(): Pool {
    return poolOf(this.dataSource);
  }

  /** Plain SQL with `$1` parameters, in the ambient transaction if there is one. */
  async sql<Row>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query(text, parameters);
  }
}
