/** All runs in some folders, followed: those that are there, and those that are begun meanwhile. */
import { join } from "@std/path";
import type { RunsView, TableMark } from "../report/run_view.ts";
import { findRuns } from "./find_runs.ts";
import { RunFollower } from "./follow_run.ts";

/** How old what is known may be before the folders are looked at again, and before new runs are looked for, in milliseconds. */
const FRESH = 500, SEARCH = 5000;

/** How a page finds a sample strip. */
export type AddressOf = (run: RunFollower, file: string) => string;

/** Some folders, followed. */
export class RunsFollower {
  readonly #runs = new Map<string, RunFollower>();
  #more = false;
  #searched = -Infinity;
  #looked = -Infinity;
  #looking: Promise<void> | undefined;

  /** @param folders of runs, or with runs in them */
  constructor(readonly folders: readonly string[]) {}

  /** The runs that have been found, in order. */
  get runs(): readonly RunFollower[] {
    return [...this.#runs.values()];
  }

  /** A run by its id. */
  run(id: string): RunFollower | undefined {
    return this.runs.find((run) => run.id === id);
  }

  /** Looks what there is, unless it was looked at just now. */
  async look(now = Date.now()): Promise<void> {
    if (now - this.#looked < FRESH) return;
    this.#looking ??= this.#look(now).finally(() => this.#looking = undefined);
    await this.#looking;
  }

  /** What a page shows that has the rows of these marks already. */
  view(address: AddressOf, { live, marks }: {
    readonly live: boolean;
    readonly marks?: ReadonlyMap<string, TableMark>;
  }): RunsView {
    const notes = [
      ...this.#runs.size === 0 ? ["There is no run here yet"] : [],
      ...this.#more ? ["There are more runs than are shown: watch fewer folders at a time"] : [],
    ];
    const runs = this.runs.map((run) => run.view((file) => address(run, file), marks));
    return { live, time: new Date().toISOString(), notes, runs };
  }

  /** Differs from what it was before as soon as there is something new to show. */
  get sign(): string {
    return this.runs.map(({ sign }) => sign).join("\n");
  }

  async #look(now: number): Promise<void> {
    if (this.#runs.size === 0 || now - this.#searched >= SEARCH) {
      const { runs, more } = await findRuns(this.folders);
      for (const { folder, name } of runs) {
        const path = join(folder.root, folder.way);
        if (!this.#runs.has(path)) {
          this.#runs.set(path, new RunFollower(String(this.#runs.size), name, folder));
        }
      }
      this.#more = more;
      this.#searched = now;
    }
    for (const run of this.#runs.values()) await run.look(now);
    this.#looked = now;
  }
}
