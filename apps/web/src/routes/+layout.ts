// Pages come whole and send no framework, for any phone on any line; see docs/adr/0022. The studio does.
export const csr = false;
