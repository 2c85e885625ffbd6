import { dirname, join } from "@std/path";
import { removeAbandonedParts, writeAtomically } from "../../models/weights/atomic_write.ts";
import { eventFileHead, framed, isEventFile, joinedBytes, rewoundEvents } from "./event_file.ts";
import { SPACE } from "./free_space.ts";
import { encodeManifest, MANIFEST, sha256 } from "./manifest.ts";
import { OWNED } from "./owned_paths.ts";
import {
  insidePath,
  leadsOut,
  lstatOrNothing,
  readOrNothing,
  refuseLinksOut,
  removeIfThere,
} from "./places.ts";
import { rewoundRecords } from "./rewind_records.ts";
import { countRecords, manifestOf, openBooks, type RunBooks } from "./run_books.ts";
import { RUN, SNAPSHOT_NAME } from "./run_state.ts";

/** What the run said. */
const LOG = "log.txt";

/**
 * A run's place on the disk. Nothing but this writes there, and never half a file; what it has not made itself it neither
 * rewrites nor removes.
 */
export interface RunFolder {
  /** Where it is. */
  readonly path: string;
  /**
   * Writes a file whole or not at all. Readers take it for the run's from the next `commit` on.
   *
   * @param path relative to the folder
   * @throws {RangeError} where the path leads out, or a file is there that the run has not made
   */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Appends a line of JSON. @throws {RangeError} as `write` */
  appendRecord(path: string, record: Readonly<Record<string, unknown>>): Promise<void>;
  /**
   * Appends messages to a TensorBoard event file, which is begun where there is none.
   *
   * @param path `events.out.tfevents.` and more
   * @throws {RangeError} as `write`, and where the path is none of an event file
   */
  appendEvents(path: string, messages: readonly Uint8Array[]): Promise<void>;
  /** Removes a file of the run, if it is there, at the next `commit`: until then a crash must find it. */
  remove(path: string): Promise<void>;
  /** Keeps what the run says in `log.txt`, with the time. Never fails: words do not end a run. */
  note(message: string): Promise<void>;
  /**
   * Lists all that was written since the last time in the manifest, and removes what was to be removed.
   *
   * @returns whether there was anything
   */
  commit(progress: { readonly step: number; readonly complete: boolean }): Promise<boolean>;
  /** Drops what lies after `step`: snapshots, and lines of records. No step is there twice. */
  rewind(step: number): Promise<void>;
  /** Removes all that a run that never came to a snapshot has left, so that it can begin again. */
  clear(): Promise<void>;
  /** Removes what a crash has left: half-written files, and snapshots that no manifest lists. */
  tidy(): Promise<void>;
  /** Which of these paths are there without the run having made them: asked before a long run begins. */
  foreign(paths: readonly string[]): Promise<string[]>;
}

/** A folder for a run. It is made with its first file, so that a run that cannot start leaves nothing. */
export function openRunFolder(path: string): RunFolder {
  return new FolderOnDisk(path);
}

class FolderOnDisk implements RunFolder {
  #opened: Promise<RunBooks> | undefined;
  #noting: Promise<void> = Promise.resolve();

  constructor(readonly path: string) {}

  async write(given: string, bytes: Uint8Array): Promise<void> {
    const { name, full, books } = await this.#claim(given);
    await writeAtomically(full, [bytes]);
    if (name === RUN) return; // it tells of every moment, and stands in no manifest
    books.files[name] = { bytes: bytes.length, sha256: sha256(bytes), step: books.step };
    books.leaving.delete(name);
    books.stale = true;
  }

  async appendRecord(given: string, record: Readonly<Record<string, unknown>>): Promise<void> {
    if (!insidePath(given).endsWith(".jsonl")) {
      throw new RangeError(`Cannot append a record to "${given}": the name must end in ".jsonl"`);
    }
    await this.#append(given, () => [new TextEncoder().encode(`${JSON.stringify(record)}\n`)]);
  }

  async appendEvents(given: string, messages: readonly Uint8Array[]): Promise<void> {
    if (!isEventFile(insidePath(given))) {
      throw new RangeError(
        `Cannot append events to "${given}": the name must be "events.out.tfevents." and more`,
      );
    }
    await this.#append(given, (size) => [...size === 0 ? [eventFileHead()] : [], ...messages.map(framed)]);
  }

  async remove(given: string): Promise<void> {
    const name = insidePath(given), books = await this.#books();
    if (!books.owned.has(name)) return;
    books.leaving.add(name);
    books.stale = true;
  }

  note(message: string): Promise<void> {
    const line = `${new Date().toISOString()} ${message.replace(/[\p{Cc}\p{Cf}]/gu, " ")}\n`;
    return this.#noting = this.#noting.then(async () => {
      const { full } = await this.#claim(LOG);
      await Deno.writeTextFile(full, line, { append: true });
    }).catch(() => {}); // a full disk, or a log.txt of somebody else
  }

  async commit({ step, complete }: { readonly step: number; readonly complete: boolean }): Promise<boolean> {
    const books = await this.#books();
    if (!books.stale && books.complete === complete) return false;
    Object.assign(books, { step, complete });
    for (const name of books.leaving) delete books.files[name];
    await books.owned.add(MANIFEST);
    await writeAtomically(join(this.path, MANIFEST), [encodeManifest(manifestOf(books))]);
    books.stale = false;
    for (const name of books.leaving) await this.#removeOwn(name);
    books.leaving.clear();
    return true;
  }

  async rewind(step: number): Promise<void> {
    const books = await this.#books();
    Object.assign(books, { step, records: {} }); // counted anew when something is appended
    for (const name of books.owned.paths()) {
      const full = join(this.path, name), number = SNAPSHOT_NAME.exec(name)?.[1];
      if (await leadsOut(this.path, full)) continue;
      if (name.endsWith(".jsonl") || isEventFile(name)) await rewindFile(full, step);
      if (number === undefined) continue;
      if (parseInt(number) > step) books.leaving.add(name);
      else if (!(name in books.files)) { // of version 0.1, which had no manifest
        const bytes = await readOrNothing(full);
        if (bytes) {
          books.files[name] = { bytes: bytes.length, sha256: sha256(bytes), step: parseInt(number) };
        }
      }
    }
    if (books.owned.paths().length === 0) return;
    books.stale = true;
    await this.commit({ step, complete: false }); // a crash must not find snapshots listed that are gone
  }

  async clear(): Promise<void> {
    await this.tidy();
    for (const name of (await this.#books()).owned.paths()) await this.#removeOwn(name);
    await removeIfThere(join(this.path, OWNED));
    this.#opened = undefined;
  }

  async tidy(): Promise<void> {
    const { owned, files } = await this.#books(), hasManifest = owned.has(MANIFEST);
    for (const folder of new Set(owned.paths().map((name) => dirname(name)))) {
      const full = join(this.path, folder);
      if (!await lstatOrNothing(full) || await leadsOut(this.path, join(full, "any"))) continue;
      const isOurs = (name: string) => name === SPACE || owned.has(insidePath(join(folder, name)));
      await removeAbandonedParts(full, isOurs);
    }
    for (const name of hasManifest ? owned.paths() : []) {
      if (SNAPSHOT_NAME.test(name) && !(name in files)) await this.#removeOwn(name);
    }
  }

  async foreign(paths: readonly string[]): Promise<string[]> {
    const { owned } = await this.#books(), found: string[] = [];
    for (const name of paths) {
      if (!owned.has(name) && await lstatOrNothing(join(this.path, name))) found.push(name);
    }
    return found;
  }

  /** Removes a file of the run; what a link has put in its place, or leads to, stays. */
  async #removeOwn(name: string): Promise<void> {
    const full = join(this.path, name);
    if (!await leadsOut(this.path, full)) await removeIfThere(full);
  }

  #books(): Promise<RunBooks> {
    return this.#opened ??= openBooks(this.path);
  }

  /** Appends to a file of records. @param parts by its size so far */
  async #append(given: string, parts: (size: number) => readonly Uint8Array[]): Promise<void> {
    const { name, full, books } = await this.#claim(given);
    const entry = books.records[name] ??= await countRecords(full);
    const added = joinedBytes(parts(entry.bytes));
    await Deno.writeFile(full, added, { append: true });
    entry.bytes += added.length;
    entry.hash.update(added);
  }

  /** The place of a file that the run may write, noted as the run's own. */
  async #claim(given: string): Promise<{ name: string; full: string; books: RunBooks }> {
    const name = insidePath(given), full = join(this.path, name), books = await this.#books();
    await Deno.mkdir(dirname(full), { recursive: true });
    await refuseLinksOut(this.path, full);
    if (!books.owned.has(name) && await lstatOrNothing(full)) {
      throw new RangeError(
        `Cannot write "${full}": a file is there that this run has not made. Move it away, or give another --out`,
      );
    }
    await books.owned.add(name);
    return { name, full, books };
  }
}

async function rewindFile(full: string, step: number): Promise<void> {
  const bytes = await readOrNothing(full);
  if (!bytes) return;
  const kept = isEventFile(full)
    ? rewoundEvents(bytes, step)
    : new TextEncoder().encode(rewoundRecords(new TextDecoder().decode(bytes), step));
  if (kept.length !== bytes.length) await writeAtomically(full, [kept]);
}
