/** A sweep as Slurm's job arrays: https://slurm.schedmd.com/sbatch.html. */
import { join, resolve } from "@std/path";
import { shellQuoted } from "../../models/shell_quoted.ts";
import { EXIT } from "../shell/exit.ts";
import { indexRanges } from "./index_ranges.ts";
import { LOGS } from "./logs.ts";

/**
 * Tasks of one array. A cluster allows `MaxArraySize` - 1 as the greatest index, 1,000 where nobody has changed it; cells
 * beyond go into further arrays.
 */
const ARRAY = 1000;

/** Seconds before the time limit at which a cell is told to save. */
const NOTICE = 120;

/** How often a task is queued again: after its time limit, and after `EXIT.tryAgain`, which the same cause may meet again. */
const RESTARTS = 100, RETRIES = 8;

/** One call of sbatch. */
export interface Submission {
  /** Behind `sbatch`; the script comes from stdin. Of `previous` the id of the job before it is not known yet. */
  readonly words: (previous: string | undefined) => readonly string[];
  readonly script: string;
}

/** What is submitted. */
export interface SlurmOptions {
  readonly name: string;
  readonly out: string;
  /** What starts a cell, but for `--cell` and its number. */
  readonly command: readonly string[];
  /** Cells at a time; as many as the cluster gives where it is undefined. */
  readonly jobs: number | undefined;
  /** The user's own options, as `--slurm` takes them. */
  readonly options: readonly string[];
}

/** Job arrays for cells, as few as can be. @param cells their numbers, in ascending order */
export function submissions(cells: readonly number[], options: SlurmOptions): Submission[] {
  const blocks = new Map<number, number[]>();
  for (const cell of cells) {
    const block = Math.floor(cell / ARRAY);
    blocks.set(block, [...blocks.get(block) ?? [], cell - block * ARRAY]);
  }
  return [...blocks].map(([block, tasks]) => ({
    words: (previous) => [
      "--parsable",
      `--array=${indexRanges(tasks)}${options.jobs === undefined ? "" : `%${options.jobs}`}`,
      // of several arrays each has a limit of its own, so that one begins when the one before has ended
      ...(previous !== undefined && options.jobs !== undefined ? [`--dependency=afterany:${previous}`] : []),
      ...options.options,
    ],
    script: script(options, block * ARRAY),
  }));
}

/** The words of `--slurm`: as a shell would split them, quotes included. */
export function splitWords(text: string): string[] {
  const words = text.match(/(?:[^\s'"]+|'[^']*'|"[^"]*")+/g) ?? [];
  return words.map((word) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double)
  );
}

/**
 * What each task runs. USR1 comes before the time limit: the cell saves, and is queued again. TERM comes of scancel and of
 * preemption, which Slurm itself queues again: the cell saves, and that is all.
 */
function script({ name, out, command }: SlurmOptions, offset: number): string {
  const folder = join(resolve(out), LOGS);
  return `#!/bin/bash
#SBATCH --job-name=${name}
#SBATCH --requeue
#SBATCH --signal=B:USR1@${NOTICE}
#SBATCH --open-mode=append
#SBATCH --output=${folder.replace(/[\s\\]/g, "\\$&")}/slurm-%A_%a.log

cell=$((SLURM_ARRAY_TASK_ID + ${offset}))
task=\${SLURM_ARRAY_JOB_ID}_\${SLURM_ARRAY_TASK_ID}
log=${shellQuoted(join(folder, "slurm-"))}$task.log
restarts=\${SLURM_RESTART_COUNT:-0}
pid= late=
ask_to_stop() { [ -z "$pid" ] || kill -TERM "$pid" 2>/dev/null; }
trap 'late=1; ask_to_stop' USR1
trap ask_to_stop TERM INT HUP

export NODEVICE_SELECT=1
${command.map(shellQuoted).join(" ")} --cell "$cell" &
pid=$!
[ -z "$late" ] || ask_to_stop
while kill -0 "$pid" 2>/dev/null; do wait "$pid"; done # a signal interrupts it
wait "$pid"; code=$?

if [ -n "$late" ] && [ "$code" -ne 0 ] && [ "$restarts" -lt ${RESTARTS} ] ||
  [ "$code" -eq ${EXIT.tryAgain} ] && [ "$restarts" -lt ${RETRIES} ]; then # 1 and 2 would come again
  echo "cell $cell: queued again after exit code $code" >&2
  scontrol requeue "$task"
  sleep 60 # until Slurm ends this attempt
fi
[ "$code" -ne 0 ] || [ -s "$log" ] || rm -f "$log" # thousands of cells have nothing to say
exit "$code"
`;
}
