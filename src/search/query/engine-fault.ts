/** How a search fails. */

/** Why a search failed. */
export type FaultKind =
  /** The program did not load: it is blocked, missing, or served with another type. */
  | 'program'
  /** A file of the index did not load. */
  | 'index'
  /** There is no answer yet. */
  | 'slow'
  | 'offline';

/** A search that failed. It must never be shown as a search without results. */
export class EngineFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineFault';
    this.kind = kind;
  }
}
