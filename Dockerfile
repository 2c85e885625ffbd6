# Variegate in a container: docker build --tag variegate . ; docs/gpu-servers.md says how to run it.
FROM denoland/deno:bin-2.9.6 AS deno

FROM debian:bookworm-slim
# The loader of Vulkan, and what NVIDIA's driver links against, which the host brings into the container.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates libvulkan1 libegl1 libgl1 libxext6 \
  && rm -rf /var/lib/apt/lists/*
COPY --from=deno /deno /usr/local/bin/deno

ENV DENO_DIR=/opt/deno \
  NODEVICE_SELECT=1 \
  XDG_RUNTIME_DIR=/tmp \
  NVIDIA_VISIBLE_DEVICES=all \
  NVIDIA_DRIVER_CAPABILITIES=compute,graphics,utility
COPY . /opt/variegate
# Whoever runs it may keep what Deno has compiled; the packages are there once and for all.
RUN useradd --create-home variegate \
  && cd /opt/variegate && deno install --quiet --frozen \
  && chmod --recursive a+rwX /opt/deno
USER variegate
WORKDIR /work

# The launcher starts Deno anew, with no more permissions than the command needs.
ENTRYPOINT ["deno", "run", "--quiet", "--allow-all", "/opt/variegate/bin/variegate.mjs"]
CMD ["doctor"]
