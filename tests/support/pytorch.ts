/** The reference itself, where it is installed: a Python with torch, e.g. Debian's python3-torch. */

async function succeeds(command: string, args: string[]): Promise<boolean> {
  try {
    return (await new Deno.Command(command, { args, stdout: "null", stderr: "null" }).output()).success;
  } catch {
    return false;
  }
}

async function findPython(): Promise<string | undefined> {
  for (const command of ["/usr/bin/python3", "python3"]) {
    if (await succeeds(command, ["-c", "import torch"])) return command;
  }
}

const python = await findPython();

/** A test that runs PyTorch; skipped, with the reason in its name, where there is none. */
export function testWithPyTorch(name: string, run: (python: RunPython) => Promise<void>): void {
  Deno.test({
    name: python ? name : `${name} (skipped: no python3 with torch; on Debian, apt install python3-torch)`,
    ignore: python === undefined,
    fn: () => run(runPython),
  });
}

/** Runs a program with arguments and gives what it printed, or fails with what it complained of. */
export type RunPython = (program: string, ...args: string[]) => Promise<string>;

const runPython: RunPython = async (program, ...args) => {
  const path = await Deno.makeTempFile({ suffix: ".py" }); // TorchScript looks for the source it compiles
  await Deno.writeTextFile(path, program);
  const output = await new Deno.Command(python!, { args: [path, ...args] }).output();
  if (!output.success) throw new Error(new TextDecoder().decode(output.stderr));
  return new TextDecoder().decode(output.stdout);
};
