/**
 * TensorBoard's protocol buffers, as far as scalars, pictures and texts need them. By their field numbers:
 *
 *   Event { 1 wall_time: double, 2 step: int64, 5 summary: Summary }
 *   Summary { 1 value: Value… }
 *   Value { 1 tag: string, 2 simple_value: float, 4 image: Image, 8 tensor: TensorProto, 9 metadata: SummaryMetadata }
 *   Image { 1 height, 2 width, 3 colorspace: int32, 4 encoded_image_string: bytes }
 *   TensorProto { 1 dtype: 7 for strings, 2 tensor_shape { 2 dim { 1 size } }, 8 string_val: bytes… }
 *   SummaryMetadata { 1 plugin_data { 1 plugin_name: string } }
 *
 * Source: event.proto, summary.proto and tensor.proto of tensorflow/tensorboard (compat/proto).
 */

/** A value of a summary, encoded. */
export type SummaryValue = Uint8Array;

/** The colours of a picture, by how many there are: 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. */
export type Colours = 1 | 2 | 3 | 4;

/** A number under a tag. */
export function scalar(tag: string, value: number): SummaryValue {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return message(field(1, tag), [key(2, 5), bytes]);
}

/** A picture. @param png the file, whose size and colours are these */
export function picture(
  tag: string,
  png: Uint8Array,
  { height, width, colours }: { readonly height: number; readonly width: number; readonly colours: Colours },
): SummaryValue {
  const image = message(whole(1, height), whole(2, width), whole(3, colours), field(4, png));
  return message(field(1, tag), field(4, image));
}

/** A text, which TensorBoard reads as Markdown. */
export function text(tag: string, content: string): SummaryValue {
  const shape = message(field(2, message(whole(1, 1))));
  const tensor = message(whole(1, 7), field(2, shape), field(8, content));
  const metadata = message(field(1, message(field(1, "text"))));
  return message(field(1, tag), field(8, tensor), field(9, metadata));
}

/** An event with a summary. @param time in seconds since 1970 */
export function summaryEvent(time: number, step: number, values: readonly SummaryValue[]): Uint8Array {
  const clock = new Uint8Array(8);
  new DataView(clock.buffer).setFloat64(0, time, true);
  return message(
    [key(1, 1), clock],
    whole(2, step),
    field(5, message(...values.map((value) => field(1, value)))),
  );
}

type Parts = readonly Uint8Array[];

function message(...fields: readonly Parts[]): Uint8Array {
  const parts = fields.flat(), all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What has a length before it: bytes, a text, a message. */
function field(number: number, content: Uint8Array | string): Parts {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return [key(number, 2), varint(bytes.length), bytes];
}

function whole(number: number, value: number): Parts {
  return [key(number, 0), varint(value)];
}

function key(number: number, wire: number): Uint8Array {
  return varint(number * 8 + wire);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push(value % 128 | 128);
  return Uint8Array.of(...bytes, value);
}
