// For strangers on any device: no framework is sent to the browser.
export const csr = false;
