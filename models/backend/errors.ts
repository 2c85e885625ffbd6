/** A backend that cannot start, or that failed while it ran. What it computed since then is void. */
export class BackendError extends Error {
  /** Tells it apart where classes cannot. */
  override readonly name: string = "BackendError";
}

/** A device that was lost, or has no memory left: another time, or with less at a time, the same may succeed. */
export class DeviceFailure extends BackendError {
  /** Tells it apart where classes cannot. */
  override readonly name = "DeviceFailure";
}
