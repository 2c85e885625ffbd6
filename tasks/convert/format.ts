import { extname } from "@std/path";
import { shellQuoted } from "../../models/shell_quoted.ts";
import { UsageError } from "../shell/command.ts";

/** What OUT's ending says, and what other endings stand for that are read and not written. */
const WRITTEN: Readonly<Record<string, Format>> = {
  ".pt": "rosinality",
  ".pth": "rosinality",
  ".safetensors": "safetensors",
};
const READ_ONLY: Readonly<Record<string, string>> = {
  ".pkl": "pickles of NVIDIA's code are",
  ".pickle": "Python's pickles are",
  ".npy": "NumPy's arrays are",
  ".npz": "NumPy's archives are",
};

/** A format that is written. */
export type Format = "rosinality" | "safetensors";

/** The format that OUT's ending or --to, if it was said, asks for. @throws {UsageError} where they ask for none, or for two */
export function formatOf(said: Format | undefined, from: string, out: string): Format {
  const ending = extname(out).toLowerCase(), written = WRITTEN[ending];
  if (said && (written === undefined ? !READ_ONLY[ending] : written === said)) return said;
  if (written && !said) return written;
  const stem = ending === "" ? out : out.slice(0, -ending.length);
  const command = (format: Format) => {
    const suffix = format === "rosinality" ? ".pt" : ".safetensors";
    const other = stem + suffix === from ? `${stem}-converted${suffix}` : stem + suffix;
    return `deno task convert ${shellQuoted(from)} ${shellQuoted(other)}`;
  };
  if (written && said) {
    throw new UsageError(
      `OUT is "${out}", whose ending is not that of ${said}, which --to asks for. Run: ${command(said)}`,
    );
  }
  const why = READ_ONLY[ending]
    ? `: ${READ_ONLY[ending]} read, and not written`
    : ", whose ending names no format";
  throw new UsageError(
    `OUT is "${out}"${why}. For PyTorch run: ${command("rosinality")}, for safetensors: ${
      command("safetensors")
    }`,
  );
}
