/** What `collect` hands to its worker. */
export interface CollectInput {
  /** The sweep's. */
  readonly folder: string;
  readonly out: string;
  /** This machine's name. */
  readonly host: string;
  readonly pictures: boolean;
}
