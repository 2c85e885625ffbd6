/** A backend that cannot start, or that failed while it ran. What it computed since then is void. */
export class BackendError extends Error {
  /** Tells it apart where classes cannot. */
  override readonly name = "BackendError";
}
