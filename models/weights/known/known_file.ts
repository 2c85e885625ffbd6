/** What people have beside generators and encoders, told by the names and shapes of its tensors. */
import { shellQuoted } from "../../shell_quoted.ts";
import { CLASSIFIERS, JUDGES } from "./classifiers.ts";
import { DIRECTIONS, GANS, NETWORKS } from "./gans.ts";
import { OTHERS } from "./others.ts";
import { fits, type KnownFile, type Signature, type Tensors } from "./signature.ts";

/** The tensors of a file, and its path. */
interface NamedFile {
  readonly path: string;
  readonly tensors: Tensors;
}

/** Of two that fit, the first one holds. */
const SIGNATURES: readonly Signature[] = [...JUDGES, ...GANS, ...OTHERS, ...CLASSIFIERS, ...DIRECTIONS];

/** What a file is, told by its tensors; undefined where they are of no known kind. */
export function knownFile({ path, tensors }: NamedFile): KnownFile | undefined {
  const found = SIGNATURES.find((signature) => fits(signature, tensors));
  return found && withPath(found, path);
}

/** All kinds of which a file has something, each once. */
export function knownParts(tensors: Tensors): readonly KnownFile[] {
  const found = SIGNATURES.filter((signature) => fits(signature, tensors));
  return found.filter(({ kind }, i) => found.findIndex((other) => other.kind === kind) === i);
}

/**
 * What a file holds in place of what was wanted, with the way out; undefined where it is of no known kind.
 *
 * @param wanted without an article: "StyleGAN2 generator"
 * @returns completes a sentence that begins with the file's name
 */
export function insteadOf({ path, tensors }: NamedFile, wanted: string): string | undefined {
  const known = [...NETWORKS, ...SIGNATURES].find((signature) =>
    !wanted.includes(signature.name.replace(/^an? /, "")) && fits(signature, tensors)
  );
  return known && `holds no ${wanted}, but ${known.name}: ${withPath(known, path).use}`;
}

/** A kind as a file is of it: commands that take it name the file. */
function withPath({ kind, name, use }: KnownFile, path: string): KnownFile {
  return { kind, name, use: use.replaceAll("FILE", shellQuoted(path)) };
}
