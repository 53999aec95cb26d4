import { Global, Module } from '@nestjs/common';
import { Invariants } from './invariants.js';

@Global()
@Module({ providers: [Invariants], exports: [Invariants] })
export class InvariantsModule {}
