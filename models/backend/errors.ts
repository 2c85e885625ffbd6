/** A backend that cannot start, or that failed while it ran. What it computed since then is void. */
export class BackendError extends Error {
  /** Tells it apart where classes cannot. */
  override readonly name: string = "BackendError";
  /** Whether it came some time after its cause: whoever was reading results then is not to blame. */
  readonly isLate: boolean;

  /** One sentence. `late` is as `isLate`, by default false. */
  constructor(
    message: string,
    { late = false, ...options }: ErrorOptions & { readonly late?: boolean } = {},
  ) {
    super(message, options);
    this.isLate = late;
  }
}

/** A device that was lost, or has no memory left: another time, or with less at a time, the same may succeed. */
export class DeviceFailure extends BackendError {
  /** Tells it apart where classes cannot. */
  override readonly name = "DeviceFailure";
}
