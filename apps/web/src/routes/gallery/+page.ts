// Shows what the components do, so it needs their script.
export const csr = true;
