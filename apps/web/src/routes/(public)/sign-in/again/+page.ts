// A form and nothing else: no framework is sent to the browser.
export const csr = false;
