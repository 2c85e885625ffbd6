/** Hands cells to Slurm. */
import { basename, extname } from "@std/path";
import { shellQuoted } from "../../models/shell_quoted.ts";
import { counted } from "../../models/wording.ts";
import type { CellRecord } from "../cells/cell_record.ts";
import { EXIT, Failure } from "../shell/exit.ts";
import { openTerminal, print as say } from "../shell/terminal.ts";
import { type CellCall, cellCommand } from "./cell_command.ts";
import { clusterName } from "./kubernetes.ts";
import { prepareFolder } from "./prepare_folder.ts";
import { splitWords, type Submission, submissions } from "./slurm.ts";

/** Submits the open cells, or shows what would be. @returns the exit code */
export async function submit(
  cells: readonly CellRecord[],
  open: readonly number[],
  call: CellCall,
  { options, jobs, print }: {
    readonly options: string;
    readonly jobs: number | undefined;
    readonly print: boolean;
  },
): Promise<number> {
  const { source: { path }, out, common } = call, terminal = openTerminal(common);
  const arrays = submissions(open, {
    name: clusterName(basename(path, extname(path))),
    out,
    command: cellCommand(call),
    jobs,
    options: splitWords(options),
  });
  if (print) {
    say(arrays.map((array, i) => shown(array, i > 0)).join("\n"));
    return EXIT.ok;
  }
  if (open.length > 0) await prepareFolder(out, path, cells);
  const ids: string[] = [];
  for (const { words, script } of arrays) ids.push(await sbatch(words(ids.at(-1)), script));
  terminal.log(
    open.length === 0
      ? `All ${counted(cells.length, "cell")} are complete`
      : `Submitted ${counted(open.length, "cell")} of ${cells.length} to Slurm: job ${ids.join(", ")}`,
  );
  if (common.json) say(JSON.stringify({ out, cells: cells.length, submitted: open.length, jobs: ids }));
  return EXIT.ok;
}

/** As a person would type it into bash. */
function shown({ words, script }: Submission, isLater: boolean): string {
  const typed = words(isLater ? "PREVIOUS" : undefined).map(shellQuoted).join(" ");
  return `sbatch ${typed} <<'SCRIPT'\n${script}SCRIPT`;
}

/** @returns the job's id @throws {Failure} where Slurm takes no job */
async function sbatch(words: readonly string[], script: string): Promise<string> {
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command("sbatch", { args: [...words], stdin: "piped", stdout: "piped", stderr: "piped" })
      .spawn();
  } catch {
    throw new Failure(
      "There is no sbatch on this machine. Submit from one that has Slurm, or look with --print",
    );
  }
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(script)).catch(() => {}); // it has refused its options by then
  await writer.close().catch(() => {});
  const { success, stdout, stderr } = await child.output();
  const [said, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes).trim());
  if (success) return said!.split(";")[0]!; // with the cluster's name behind it, on some
  throw new Failure(`Slurm takes no such job: ${error}`);
}
