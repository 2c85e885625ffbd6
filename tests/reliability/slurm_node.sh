#!/usr/bin/env bash
# A Slurm of one node on this machine, for the test of job arrays: slurm_node.sh start DIR CPUS, slurm_node.sh stop DIR.
# Debian's and Ubuntu's packages are installed where they are missing. Needs root. Afterwards SLURM_CONF=DIR/slurm.conf.
set -euo pipefail
action=${1:?start or stop} dir=$(realpath -m "${2:?a folder}") cpus=${3:-4} node=$(hostname -s)

if [ "$action" = stop ]; then
  for name in slurmd slurmctld; do
    pid=$(cat "$dir/$name.pid" 2>/dev/null) || continue
    kill "$pid" 2>/dev/null || continue
    for _ in $(seq 40); do kill -0 "$pid" 2>/dev/null && sleep 0.25 || break; done
  done
  exit 0
fi

if ! command -v slurmctld >/dev/null || ! command -v munged >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends slurmd slurmctld slurm-client munge >/dev/null
fi
mkdir -p "$dir/state" "$dir/spool"
cat >"$dir/slurm.conf" <<CONF
ClusterName=local
SlurmctldHost=$node(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=cred_expire=2
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmctldLogFile=$dir/slurmctld.log
SlurmdLogFile=$dir/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
JobAcctGatherType=jobacct_gather/none
KillWait=10
NodeName=$node NodeAddr=127.0.0.1 CPUs=$cpus State=UNKNOWN
PartitionName=main Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$dir/slurm.conf
if ! munge -n 2>/dev/null | unmunge >/dev/null 2>&1; then
  mkdir -p /run/munge && chown munge:munge /run/munge
  if [ ! -s /etc/munge/munge.key ]; then
    (umask 077 && head -c 1024 /dev/urandom >/etc/munge/munge.key) && chown munge:munge /etc/munge/munge.key
  fi
  setpriv --reuid munge --regid munge --clear-groups munged --force
fi
slurmctld -f "$dir/slurm.conf" -c
(ulimit -n 1024 && exec setsid slurmd -f "$dir/slurm.conf" -N "$node" -D >"$dir/slurmd.out" 2>&1 </dev/null) &
for _ in $(seq 60); do
  if sinfo -h -o %T 2>/dev/null | grep -q idle; then exit 0; fi
  sleep 0.5
done
echo "the node did not come up: see $dir" >&2
exit 1
