import type { Canvas } from "../canvas.ts";
import type { Color } from "../colors.ts";
import type { Head } from "../head.ts";

/** What a style knows of the picture it finishes. */
export interface Scene {
  readonly canvas: Canvas;
  readonly head: Head;
  readonly background: Color;
}

/** A way to turn the layers of a canvas into a picture. */
export interface Rendition {
  /** Half the thickness of outlines, in head units. */
  readonly lineWidth: number;
  /** Writes colours [size, size, 3] in [0, 1]; values outside are clamped later. */
  finish(scene: Scene, out: Float32Array): void;
}
