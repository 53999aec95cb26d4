export { default as LanguageForm } from './LanguageForm.svelte';
export { default as SignInForm } from './SignInForm.svelte';
export { default as SignOutForm } from './SignOutForm.svelte';
export { roleName } from './role-name.ts';
export { readSignIn } from './sign-in.ts';
