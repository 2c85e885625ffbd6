import { takeFolder, type TakeOptions } from "../shell/take_folder.ts";

/** Takes the folder of an inversion's state. @returns what lets go of it, and removes it where the inversion is done */
export async function takeState(folder: string, options: TakeOptions): Promise<() => void> {
  const { release } = await takeFolder(folder, options);
  return () => {
    release();
    try {
      Deno.removeSync(folder); // not where something is left to go on from
    } catch {
      // it is, or another process has taken the folder
    }
  };
}
