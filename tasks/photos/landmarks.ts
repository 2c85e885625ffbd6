import { basename } from "@std/path";
import { alignment, WeightsError } from "../../mod.ts";

/** The landmarks of pictures, by their names. @returns undefined where the file gives none for a picture */
export type LandmarksOf = (name: string) => readonly alignment.Point[];

/**
 * Reads landmarks: JSON of 68 points `[[x, y], …]`, for the one picture that there is, or `{"name": [[x, y], …]}` with
 * pictures' paths or the names of their files.
 *
 * @param count pictures that they are for
 * @throws {WeightsError} where the file is none of these, or lacks a picture
 */
export async function readLandmarks(path: string, count: number): Promise<LandmarksOf> {
  const content = await readJson(path);
  if (Array.isArray(content)) {
    const points = pointsIn(path, "", content);
    if (count !== 1) {
      throw new WeightsError(
        path,
        `holds the landmarks of one picture, and there are ${count}: give {"name.jpg": [[x, y], ...], ...}`,
      );
    }
    return () => points;
  }
  if (typeof content !== "object" || content === null) {
    throw new WeightsError(path, `holds no landmarks: expected ${EXPECTED}`);
  }
  const named = new Map(Object.entries(content));
  return (name) => {
    const points = named.get(name) ?? named.get(basename(name));
    if (points !== undefined) return pointsIn(path, name, points);
    throw new WeightsError(path, `holds no landmarks of "${name}": add them, or leave the picture away`);
  };
}

const EXPECTED =
  `${alignment.LANDMARKS} points [x, y] in dlib's order, or {"name.jpg": [[x, y], ...], ...} with such for each picture`;

function pointsIn(path: string, name: string, content: unknown): alignment.Point[] {
  const isPoint = (point: unknown) =>
    Array.isArray(point) && point.length === 2 && point.every(Number.isFinite);
  if (Array.isArray(content) && content.length === alignment.LANDMARKS && content.every(isPoint)) {
    return content as alignment.Point[];
  }
  const found = Array.isArray(content) ? `${content.length} items` : typeof content;
  throw new WeightsError(
    path,
    `holds ${found}${name && ` for "${name}"`}, which are no landmarks: expected ${EXPECTED}`,
  );
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await Deno.readTextFile(path));
  } catch (cause) {
    if (cause instanceof SyntaxError) {
      throw new WeightsError(path, `is no JSON: expected ${EXPECTED}`, { cause });
    }
    if (cause instanceof Deno.errors.NotFound) {
      throw new WeightsError(path, "does not exist: check the path", { cause });
    }
    if (cause instanceof Deno.errors.IsADirectory) {
      throw new WeightsError(path, "is a folder: give a file of JSON", { cause });
    }
    throw cause;
  }
}
