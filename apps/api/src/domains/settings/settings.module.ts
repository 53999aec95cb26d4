import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HelpContactEntity } from './help-contact.entity.js';
import { HelpContactsController } from './help-contacts.controller.js';
import { HelpContactsRepository } from './help-contacts.repository.js';
import { HelpContactsService } from './help-contacts.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([HelpContactEntity])],
  controllers: [HelpContactsController],
  providers: [HelpContactsService, HelpContactsRepository],
})
export class SettingsModule {}
