/** The parts of the language that this project relies on when it writes a file. */
const RELIED_ON: Readonly<Record<string, object>> = {
  "Object": Object,
  "Array": Array,
  "Array.prototype": Array.prototype,
  "String.prototype": String.prototype,
  "Number.prototype": Number.prototype,
  "Boolean.prototype": Boolean.prototype,
  "RegExp.prototype": RegExp.prototype,
  "Map.prototype": Map.prototype,
  "Set.prototype": Set.prototype,
  "Promise": Promise,
  "Promise.prototype": Promise.prototype,
  "ArrayBuffer.prototype": ArrayBuffer.prototype,
  "DataView.prototype": DataView.prototype,
  "TypedArray.prototype": Object.getPrototypeOf(Uint8Array.prototype),
  "Uint8Array.prototype": Uint8Array.prototype,
  "Float32Array.prototype": Float32Array.prototype,
  "TextEncoder.prototype": TextEncoder.prototype,
  "TextDecoder.prototype": TextDecoder.prototype,
};

/**
 * Keeps the language as it is for those who write files. JSON, and what every object inherits, cannot be changed from now
 * on: whoever tries is told so at once. What cannot be closed without breaking sound libraries is only remembered.
 *
 * @returns finds the first member that was changed, or enumerably added, or that says how a value becomes JSON
 */
export function guardIntrinsics(): () => string | undefined {
  Object.freeze(JSON);
  Object.preventExtensions(Object.prototype);
  const { entries, getOwnPropertyDescriptors, is } = Object, ownKeys = Reflect.ownKeys;
  const before = entries(RELIED_ON).map(([name, object]) => ({
    name,
    object,
    members: getOwnPropertyDescriptors(object) as Record<PropertyKey, PropertyDescriptor>,
  }));
  return () => {
    for (const { name, object, members } of before) {
      const now = getOwnPropertyDescriptors(object) as Record<PropertyKey, PropertyDescriptor>;
      for (const key of ownKeys(now)) {
        const was = members[key], is_ = now[key]!;
        const isSame = was
          ? is(was.value, is_.value) && is(was.get, is_.get)
          : !is_.enumerable && key !== "toJSON";
        if (!isSame) return `${name}.${String(key)}`;
      }
      for (const key of ownKeys(members)) if (!now[key]) return `${name}.${String(key)}`;
    }
    return undefined;
  };
}
