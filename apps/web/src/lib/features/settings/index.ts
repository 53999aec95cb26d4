export { default as ContactForm } from './ContactForm.svelte';
export { default as ContactList } from './ContactList.svelte';
export { default as HelpContacts } from './HelpContacts.svelte';
export { newContact } from './contact-values.ts';
