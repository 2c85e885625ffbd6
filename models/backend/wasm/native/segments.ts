/** Which taps of a filter each pixel of a convolution sees, axis by axis: at the image's rim there are fewer. */
import type { ConvolutionGeometry } from "../../geometry.ts";
import { range } from "../../../range.ts";
import type { Part } from "./partition.ts";

/** Outputs along one axis, `targetStep` apart, that see the same taps. */
interface Segment {
  /** The first output, and how many there are. */
  readonly target: number;
  readonly count: number;
  /** The first input that the first output sees. The next output's is `sourceStep` further on, and so on. */
  readonly source: number;
  /** The taps, in the order of the inputs: the first one's place in the axis' `order`, and how many there are. */
  readonly tap: number;
  readonly taps: number;
}

/** All outputs of a convolution, or all inputs' gradients, along one axis. */
export interface Axis {
  /** The filter's taps, in an order in which those of each segment are neighbours. */
  readonly order: readonly number[];
  readonly targetStep: number;
  readonly sourceStep: number;
  readonly segments: readonly Segment[];
}

/** A convolution along one axis: lengths of input, output and filter, its stride, and the zeros before the input. */
export interface AxisGeometry {
  readonly inputs: number;
  readonly outputs: number;
  readonly taps: number;
  readonly stride: number;
  readonly before: number;
}

/** Whether a convolution is not dilated, and its images are laid out as the native kernels expect. */
export function isPlain(
  { dilationHeight, dilationWidth, dataFormat }: Pick<
    ConvolutionGeometry,
    "dilationHeight" | "dilationWidth" | "dataFormat"
  >,
): boolean {
  return dilationHeight === 1 && dilationWidth === 1 && dataFormat === "channelsLast";
}

/** A convolution along its rows and its columns. */
export function axesOf({ padInfo, ...geometry }: ConvolutionGeometry): [AxisGeometry, AxisGeometry] {
  return [
    {
      inputs: geometry.inHeight,
      outputs: geometry.outHeight,
      taps: geometry.filterHeight,
      stride: geometry.strideHeight,
      before: padInfo.top,
    },
    {
      inputs: geometry.inWidth,
      outputs: geometry.outWidth,
      taps: geometry.filterWidth,
      stride: geometry.strideWidth,
      before: padInfo.left,
    },
  ];
}

/** What each output sees: y[i] = Σ_k x[s i + k − p] w[k] */
export function forwardAxis({ inputs, outputs, taps, stride, before }: AxisGeometry): Axis {
  const seen = range(outputs).map((i) => {
    const start = stride * i - before, tap = Math.max(0, -start);
    return segment(i, start + tap, tap, Math.min(taps, inputs - start) - tap);
  });
  return { order: range(taps), targetStep: 1, sourceStep: stride, segments: joined(seen, 1, stride) };
}

/**
 * What each input's gradient sees: dx[y] = Σ_k dy[(y + p − k) / s] w[k] over the taps for which the division leaves no
 * remainder. Inputs with the same remainder of (y + p) / s, a phase, see the same taps.
 */
export function gradientAxis({ inputs, outputs, taps, stride, before }: AxisGeometry): Axis {
  const order: number[] = [], segments: Segment[] = [];
  for (let rest = 0; rest < stride; rest++) {
    const count = Math.max(0, Math.ceil((taps - rest) / stride)), first = order.length;
    order.push(...range(count).map((t) => rest + stride * (count - 1 - t)));
    const seen = range(inputs).filter((y) => (y + before) % stride === rest).map((y) => {
      const last = Math.floor((y + before) / stride), begin = Math.max(0, last - (count - 1));
      return segment(y, begin, first + begin - (last - (count - 1)), Math.min(last, outputs - 1) - begin + 1);
    });
    segments.push(...joined(seen, stride, 1));
  }
  return { order, targetStep: stride, sourceStep: 1, segments };
}

/** A segment of one output, which may see no tap. */
function segment(target: number, source: number, tap: number, taps: number): Segment {
  return taps > 0
    ? { target, count: 1, source, tap, taps }
    : { target, count: 1, source: 0, tap: 0, taps: 0 };
}

/** Joins neighbouring segments that see the same taps. */
function joined(segments: readonly Segment[], targetStep: number, sourceStep: number): Segment[] {
  const all: Segment[] = [];
  for (const next of segments) {
    const last = all.at(-1);
    const continues = last && last.tap === next.tap && last.taps === next.taps &&
      next.target === last.target + last.count * targetStep &&
      (next.taps === 0 || next.source === last.source + last.count * sourceStep);
    if (continues) all[all.length - 1] = { ...last, count: last.count + 1 };
    else all.push(next);
  }
  return all;
}

/** The inputs that a part of the outputs sees under any tap. */
export function inputsSeen(
  { inputs, stride, before, taps }: AxisGeometry,
  { begin, size }: Part,
): Part {
  const first = Math.max(0, stride * begin - before);
  const end = Math.min(inputs, stride * (begin + size - 1) + taps - before);
  return { begin: first, size: Math.max(0, end - first) };
}

/** The outputs from `begin` to `end` that see an input under one tap. */
export function outputsSeeing(
  { inputs, stride, before }: AxisGeometry,
  tap: number,
  begin: number,
  end: number,
): [begin: number, end: number] {
  const first = Math.ceil((before - tap) / stride), last = Math.floor((inputs - 1 + before - tap) / stride);
  return [Math.max(begin, first), Math.min(end, last + 1)];
}
