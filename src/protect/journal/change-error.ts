/** A change that cannot be made or taken back; the message can be shown as it is. */
export class ChangeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ChangeError';
  }
}

/** A plan that does not fit its files any more: nothing was written, and a new plan can be made. */
export class OutdatedPlanError extends ChangeError {}
