import type { Locale, LanguageStanding } from '@vigie/contracts';
import type { Manifest } from '@vigie/scorm';
import { Column, Entity, ForeignKey, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** What trainers speak of as one package; its files belong to its versions. */
@Entity('package')
export class PackageEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('uuid') currentVersionId: string;
  /** Of the newest version there ever was: numbers are not given twice. */
  @Column('int') lastNumber: number;
  /** What its files may reach on the net, by an admin's leave. */
  @Column('text', { array: true }) allowedHosts: string[];
  @ForeignKey('UserEntity') @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  /** Gone for everybody; a job takes what is left of it away. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;

  @ManyToOne(() => PackageVersionEntity, { createForeignKeyConstraints: false })
  @JoinColumn({ name: 'current_version_id' })
  currentVersion: Relation<PackageVersionEntity>;
}

/** What an edition of a module says of itself, for rooms that know nothing of modules. */
export interface Authored {
  moduleId: string;
  /** False: the platform is to learn nothing, not even who opens it. */
  isTracked: boolean;
  title: Partial<Record<Locale, string>>;
  minutes: number;
  /** The base first; empty for editions of before this was kept. */
  languages: LanguageStanding[];
}

/** One upload. Published versions never change; each is served on a host of its own (`hostId`). */
@Entity('package_version')
export class PackageVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') packageId: string;
  /** From 1. */
  @Column('int') number: number;
  @Column('text') hostId: string;
  @Column('text') standard: 'scorm12' | 'scorm2004';
  @Column('text', { nullable: true }) tool: string | null;
  @Column('text') fileName: string;
  @Column('bigint', { transformer: { from: Number, to: (value: number) => value } }) sizeBytes: number;
  @Column('int') fileCount: number;
  @Column('jsonb') manifest: Manifest;
  /** Null: it came from outside, and is told nothing of who learns. */
  @Column('jsonb', { nullable: true }) authored: Authored | null;
  @ForeignKey('UserEntity') @Column('uuid') uploadedBy: string;
  @Column('timestamptz') uploadedAt: Date;
  /** Served no more; a job takes its files away. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}

/** Where each path of a version lies in the content store. Only what is listed here is ever served. */
@Entity('package_file')
export class PackageFileEntity {
  @PrimaryColumn('uuid') versionId: string;
  @PrimaryColumn('text') path: string;
  @Column('text') sha256: string;
  @Column('text') encoding: 'identity' | 'br';
  @Column('bigint', { transformer: { from: Number, to: (value: number) => value } }) sizeBytes: number;
  @Column('bigint', { transformer: { from: Number, to: (value: number) => value } }) storedBytes: number;
  @Column('text') mediaType: string;
}
