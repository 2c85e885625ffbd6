import { bundledSource, isAddress } from "./bundled.ts";
import { type ByteSource, fileSource } from "./bytes.ts";
import { type HostTensor, type TensorInfo, type WeightFile, WeightsError } from "./types.ts";

/** A format's view of a file: what it found, and how to read one of the tensors found. */
interface Contents<T extends TensorInfo> {
  readonly format: string;
  readonly tensors: ReadonlyMap<string, T>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly passedOver?: ReadonlyMap<string, string>;
  read(tensor: T): HostTensor | Promise<HostTensor>;
  readRows?(tensor: T, rows: readonly number[]): HostTensor;
}

/** The open file that shows `contents`; closing it closes `source`. */
export function weightFile<T extends TensorInfo>(source: ByteSource, contents: Contents<T>): WeightFile {
  const { format, tensors, metadata, passedOver, readRows } = contents;
  const found = (name: string): T => {
    const tensor = tensors.get(name);
    if (!tensor) throw new WeightsError(source.path, `holds no tensor "${name}"`);
    return tensor;
  };
  return {
    path: source.path,
    format,
    tensors,
    metadata,
    ...(passedOver && passedOver.size > 0 && { passedOver }),
    read: async (name) => await contents.read(found(name)),
    ...(readRows && {
      readRows: (name: string, rows: readonly number[]) => {
        const tensor = found(name), [count = 0] = tensor.shape;
        const beyond = rows.find((row) => !Number.isInteger(row) || row < 0 || row >= count);
        if (beyond === undefined) return readRows(tensor, rows);
        throw new WeightsError(source.path, `holds no row ${beyond} of "${name}", which has ${count}`);
      },
    }),
    close: () => source.close(),
  };
}

/** Opens `path` through the reader of a format, and leaves no file open where that fails. */
export async function openFile(
  path: string,
  reader: (source: ByteSource) => WeightFile | Promise<WeightFile>,
): Promise<WeightFile> {
  const source = isAddress(path) ? await bundledSource(path) : fileSource(path);
  try {
    return await reader(source);
  } catch (error) {
    source.close();
    throw error;
  }
}
