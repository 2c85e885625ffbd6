/** What is assumed of devices where work is divided among their parts. */

/** What is assumed of a device, for none tells. */
export interface DeviceModel {
  /** Compute units: the multiprocessors of a GPU, or the cores that play one. */
  readonly units: number;
  /** Invocations that keep a unit busy: while some wait for memory, others compute. */
  readonly busy: number;
  /** Multiply-adds of a unit in the time that one more dispatch takes. */
  readonly dispatch: number;
  /** Multiply-adds of a unit in the time in which every unit reads or writes one value. */
  readonly value: number;
}

/** A GPU of a server: 132 units, as an H100 or H200 has, of some 10¹¹ multiply-adds a second; 3 µs a dispatch; 4.8 TB/s. */
export const LARGE_GPU: DeviceModel = { units: 132, busy: 256, dispatch: 350_000, value: 12 };

/**
 * A CPU that plays a GPU: a handful of cores of some 7 · 10⁹ multiply-adds a second, 0.1 ms a dispatch, 6 GB/s. For memory
 * that gives 3 GB/s it would be 37; but partial sums of the bundled world come to 83 KB at most, which
 * caches hold. With 37 one product fewer of the bundled world is split (216 × 48, over 4096); it was not timed.
 */
export const SOFTWARE: DeviceModel = { units: 4, busy: 1, dispatch: 700_000, value: 18 };
