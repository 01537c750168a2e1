/** Loaded before a command: writes the processor time and the peak memory of its process to a file when it ends. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** The processor time of ended child processes in seconds. Linux counts it in hundredths of a second. */
function childSeconds() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // After the name of the program: field 3 and the following. Fields 16 and 17 are the times of children.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}

const { USAGE_FILE: file, USAGE_PID: pid = String(process.pid) } = process.env;
// Child processes get the same variables, and do not report.
process.env.USAGE_PID = pid;
if (isMainThread && file !== undefined && pid === String(process.pid)) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const processorSeconds = (userCPUTime + systemCPUTime) / 1e6 + childSeconds();
    writeFileSync(file, JSON.stringify({ processorSeconds, peakMemory: maxRSS * 1024 }));
  });
}
