/** Where the opening of a course stands. */
export type Phase =
  /** The shell is on its way. */
  | { name: 'loading' }
  /** What this device still held is being sent, then the server opens the attempt. */
  | { name: 'opening' }
  | { name: 'playing' }
  /** Another device has it open: go on here? */
  | { name: 'elsewhere'; lastSeenAt: string | null }
  /** Another device has taken it over. */
  | { name: 'lost' }
  | { name: 'signed-out' }
  | { name: 'offline' }
  | { name: 'failed'; reference: string | null }
  | { name: 'leaving' };
