import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A file that a trainer brought into a course; its bytes lie in the store of documents under their hash. */
@Entity('course_file')
export class CourseFileEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CourseEntity') @Column('uuid') courseId: string;
  @Column('text') fileName: string;
  @Column('text') mediaType: string;
  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } }) sizeBytes: number;
  @Column('text') sha256: string;
  @ForeignKey('UserEntity') @Column('uuid') uploadedBy: string;
  @Column('timestamptz') uploadedAt: Date;
}
