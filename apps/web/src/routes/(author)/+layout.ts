// Tools for those who work here, at a desk.
export const csr = true;
