/** What JSR publishes: modules alone, without the package for Node, and files that modules read as texts that they import. */
import { join } from "@std/path";
import { TEXT_OF_FILE } from "../../models/weights/bundled.ts";

/** Changes a staged package into one that runs from the network. @param files of it @returns those that are left */
export async function stageForNetwork(folder: string, files: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const path of files) {
    if (path.startsWith("bin/") || path === "package.json") {
      await Deno.remove(join(folder, path));
    } else if (path.endsWith(".safetensors")) {
      const bytes = await Deno.readFile(join(folder, path));
      await Deno.writeTextFile(join(folder, path + TEXT_OF_FILE), bytes.toBase64());
      await Deno.remove(join(folder, path));
      left.push(path + TEXT_OF_FILE);
    } else left.push(path);
  }
  return left;
}
