/** What a run folder holds, and how each file can be known again: `manifest.json`, written after all it lists. */
import { createHash } from "node:crypto";
import { WeightsError } from "../../models/weights/types.ts";

/** The manifest's place in a run folder. */
export const MANIFEST = "manifest.json";

/** The layout; another number is refused by name. */
const FORMAT = 1;

/** How a file is known again. */
export interface FileRecord {
  /** Its length. */
  readonly bytes: number;
  /** SHA-256 of them, in hexadecimal. */
  readonly sha256: string;
  /** How many updates had been made when it was written. */
  readonly step: number;
}

/** The files of a run. What is not listed is not read as the run's. */
export interface Manifest {
  /** The run's own name, a UUID: a folder that was copied is still of the same run. */
  readonly run: string;
  /** How far the run had come. */
  readonly step: number;
  /** Whether it had made its last step and written all that belongs to its end. */
  readonly complete: boolean;
  /** Files written whole, by their path in the folder. */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** Files that are appended to: so many of their first bytes. */
  readonly records: Readonly<Record<string, FileRecord>>;
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The manifest as JSON that ends with a digest of the rest. */
export function encodeManifest(manifest: Manifest): Uint8Array<ArrayBuffer> {
  const content = { format: FORMAT, ...manifest };
  const digest = sha256(new TextEncoder().encode(JSON.stringify(content)));
  return new TextEncoder().encode(`${JSON.stringify({ ...content, digest }, null, 2)}\n`);
}

/**
 * Reads what `encodeManifest` wrote.
 *
 * @param path for the message
 * @throws {WeightsError} where it is damaged, or of another layout
 */
export function decodeManifest(path: string, text: string): Manifest {
  const { digest, format, ...manifest } = parsed(path, text);
  if (typeof digest !== "string") throw damaged(path);
  const content = { format, ...manifest };
  if (sha256(new TextEncoder().encode(JSON.stringify(content))) !== digest) throw damaged(path);
  if (format !== FORMAT) {
    throw new WeightsError(path, `is a manifest of layout ${format}; this program reads ${FORMAT}`);
  }
  return manifest as unknown as Manifest; // the digest vouches for what `encodeManifest` was given
}

function parsed(path: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(path, cause);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw damaged(path);
  return value as Record<string, unknown>;
}

function damaged(path: string, cause?: unknown): WeightsError {
  return new WeightsError(
    path,
    "is damaged: it does not have the digest that it states. Go on from a snapshot of the folder by its name, " +
      "--resume FOLDER/snapshots/NUMBER.safetensors",
    { cause },
  );
}
