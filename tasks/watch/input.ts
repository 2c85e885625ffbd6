/** What `watch` hands to its worker. */
export interface WatchInput {
  /** Of runs, or with runs in them; absolute. */
  readonly folders: readonly string[];
  /** Where to listen; 0 takes any that is free. */
  readonly port: number;
}
