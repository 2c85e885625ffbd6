import { Bytes, Instance } from "../pickle/values.ts";

type Read = (view: DataView) => number | bigint | boolean;

/** NumPy's names for scalar types, as in dtype("f8"). */
const SCALARS: Readonly<Record<string, { bytes: number; read: Read }>> = {
  f8: { bytes: 8, read: (view) => view.getFloat64(0, true) },
  f4: { bytes: 4, read: (view) => view.getFloat32(0, true) },
  i8: { bytes: 8, read: (view) => view.getBigInt64(0, true) },
  i4: { bytes: 4, read: (view) => view.getInt32(0, true) },
  b1: { bytes: 1, read: (view) => view.getUint8(0) !== 0 },
};

/**
 * numpy.core.multiarray.scalar(dtype, bytes): a gain or a size among a network's attributes. Others than the
 * usual types become null, since no weight depends on them.
 */
export function numpyScalar([dtype, bytes]: readonly unknown[]): number | bigint | boolean | null {
  if (!(dtype instanceof Instance) || !(bytes instanceof Bytes)) return null;
  const byteOrder: unknown = Array.isArray(dtype.state) ? dtype.state[1] : "<";
  const name = String(dtype.args[0]);
  const type = Object.hasOwn(SCALARS, name) ? SCALARS[name] : undefined;
  if (!type || type.bytes !== bytes.source.size || byteOrder === ">") return null;
  return type.read(new DataView(bytes.source.read(0, type.bytes).buffer));
}
