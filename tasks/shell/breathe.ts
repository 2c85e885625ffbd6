/**
 * Lets signals and messages arrive between two pieces of work, which they cannot while one is computed.
 *
 * @throws the signal's reason where it asks to stop
 */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}
