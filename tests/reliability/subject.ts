/** A kind of files that commands read, which can be damaged. */
export interface Subject {
  readonly name: string;
  /** Out of a hundred tries, how many are of this kind. */
  readonly share: number;
  /** Makes the files in an empty folder. */
  make(folder: string): Promise<void>;
  /** The files that are damaged. */
  readonly damaged: RegExp;
  /**
   * Reads them as a command does.
   *
   * @returns what must be the same wherever damaged files are read at all; nothing where a reading may differ
   */
  read(folder: string): Promise<string | void>;
}
