/** What a value of a sweep's axis may be. */
export type AxisValue = string | number | boolean | null;

/** Where a cell lies on each axis: its value there, or the name of its change. */
export type AxisValues = Readonly<Record<string, AxisValue>>;
