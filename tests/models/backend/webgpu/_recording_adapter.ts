/** An adapter of a GPU that is not there: its device keeps the shaders that it is given, and executes nothing. */

/** What a device was asked to compile. */
export interface Shader {
  readonly label: string;
  readonly code: string;
}

/** More than any GPU has, so that no shader is left out. */
const LIMITS = {
  maxBufferSize: 2 ** 31,
  maxStorageBufferBindingSize: 2 ** 31,
  maxStorageBuffersPerShaderStage: 16,
  maxComputeWorkgroupStorageSize: 2 ** 16,
  maxComputeInvocationsPerWorkgroup: 1024,
  maxComputeWorkgroupSizeX: 1024,
  maxComputeWorkgroupsPerDimension: 65535,
};

/** @param shaders where the shaders go */
export function recordingAdapter(shaders: Shader[]): GPUAdapter {
  const features = new Set(["shader-f16", "subgroups"]);
  return {
    features,
    limits: LIMITS,
    info: { vendor: "", architecture: "", device: "", description: "a recording", isFallbackAdapter: false },
    requestDevice: () => Promise.resolve(recordingDevice(shaders, features)),
  } as unknown as GPUAdapter;
}

function recordingDevice(shaders: Shader[], features: ReadonlySet<string>): GPUDevice {
  const nothing = () => {};
  const pass = { setPipeline: nothing, setBindGroup: nothing, dispatchWorkgroups: nothing, end: nothing };
  const encoder = { beginComputePass: () => pass, copyBufferToBuffer: nothing, finish: () => ({}) };
  const pipeline = { getBindGroupLayout: () => ({}) };
  return {
    features,
    limits: LIMITS,
    lost: new Promise(nothing),
    addEventListener: nothing,
    queue: { submit: nothing, writeBuffer: nothing },
    createBuffer: recordingBuffer,
    createBindGroup: () => ({}),
    createCommandEncoder: () => encoder,
    createComputePipeline: () => pipeline,
    createComputePipelineAsync: () => Promise.resolve(pipeline),
    createShaderModule: ({ label = "", code }: GPUShaderModuleDescriptor) => {
      shaders.push({ label, code });
      return {};
    },
  } as unknown as GPUDevice;
}

/** tfjs asks what class a buffer is of. */
function recordingBuffer({ size, usage }: GPUBufferDescriptor): GPUBuffer {
  return Object.create(GPUBuffer.prototype, {
    size: { value: size },
    usage: { value: usage },
    mapState: { value: "unmapped" },
    getMappedRange: { value: () => new ArrayBuffer(size) },
    unmap: { value: () => {} },
    destroy: { value: () => {} },
  });
}
