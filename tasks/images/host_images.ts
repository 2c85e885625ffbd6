/** Images of one size on the host. */
export interface HostImages {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** [count, height, width, 3] in [-1, 1]. */
  readonly data: Float32Array;
}
