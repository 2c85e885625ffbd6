/** Matrices for tests: from rows, from a fixture, and random ones. */
import { type Matrix, matrix } from "../../../models/metrics/mod.ts";
import { Random } from "../../../models/random/random.ts";
import type { Fixture } from "../../support/fixtures.ts";

/** A matrix of these rows. */
export function rowsOf(rows: readonly (readonly number[])[]): Matrix {
  return matrix(rows.length, rows[0]!.length, Float64Array.from(rows.flat()));
}

/** Draws from N(shift, 1) [rows, columns]. */
export function normals(rows: number, columns: number, seed: number, shift = 0): Matrix {
  return matrix(rows, columns, new Random(seed).normals(rows * columns).map((value) => value + shift));
}

/** A fixture's tensor of rank 2. */
export function hostMatrix(fixture: Fixture, name: string): Matrix {
  const { shape, data } = fixture.host(name);
  return { rows: shape[0]!, columns: shape[1]!, data: data as Float32Array };
}
