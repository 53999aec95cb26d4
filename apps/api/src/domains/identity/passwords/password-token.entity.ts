import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mailed right to set the password of one account, once; of the secret only the hash is kept. */
@Entity('password_token')
export class PasswordTokenEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
