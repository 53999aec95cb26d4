import { z } from 'zod';

/** Shortest password, in characters. Nothing is asked of its composition. */
export const passwordMinLength = 12;

/** A password to be set; the most common ones are refused by the server. */
export const NewPassword = z.string().min(passwordMinLength).max(256);

export const PasswordForgottenInput = z
  .strictObject({ email: z.email().max(254) })
  .meta({ id: 'PasswordForgottenInput' });
export type PasswordForgottenInput = z.infer<typeof PasswordForgottenInput>;

export const ResetPasswordInput = z
  .strictObject({ token: z.string().min(20).max(100), password: NewPassword })
  .meta({ id: 'ResetPasswordInput' });
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>;

export const ChangePasswordInput = z
  .strictObject({ current: z.string().min(1).max(256), password: NewPassword })
  .meta({ id: 'ChangePasswordInput' });
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;
