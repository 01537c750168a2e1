/** Shows the progress of a long command: a bar on a terminal, and a line from time to time elsewhere. */
import { progress } from '@clack/prompts';
import { INTERRUPTED } from '../text/author-error.ts';
import { formatNumber } from '../text/english.ts';

/** The progress of a command with several phases. */
export interface Progress {
  /**
   * Begins a phase.
   *
   * @param phase what is done, as a heading: `Pages`
   * @param total how many steps the phase has, about; undefined if that is not known
   */
  begin(phase: string, total?: number): void;
  /** Steps of the phase are done: one by default. */
  step(steps?: number): void;
  /** The command is done. */
  end(): void;
}

/** A bar on a terminal. */
export interface Bar {
  start(message: string): void;
  advance(steps: number, message: string): void;
  clear(): void;
}

/** What the progress needs of the process. */
export interface ProgressOutput {
  readonly isTerminal: boolean;
  /** Writes a line. */
  readonly write: (line: string) => void;
  /** The time, in milliseconds. */
  readonly now: () => number;
  readonly createBar: (total: number) => Bar;
}

const PROCESS: ProgressOutput = {
  isTerminal: process.stderr.isTTY && process.stdin.isTTY,
  write: (line) => void process.stderr.write(`${line}\n`),
  now: () => performance.now(),
  createBar(total) {
    const bar = progress({
      max: total,
      size: 20,
      output: process.stderr,
      indicator: 'timer',
      withGuide: false,
      cancelMessage: 'Stopped',
      onCancel: () => process.exit(INTERRUPTED),
    });
    return {
      ...bar,
      start(message) {
        bar.start(message);
        // In raw mode, Ctrl+C would be a key that the bar answers with exit code 0.
        process.stdin.setRawMode(false);
      },
    };
  },
};

/** The shortest duration of a command that shows its progress, in milliseconds. */
const SHORT = 2000;
/** The time between two lines, and between two changes of the bar, in milliseconds. */
const LINE_INTERVAL = 10_000;
const BAR_INTERVAL = 200;

/** Starts the clock of a command. Nothing is shown in its first two seconds. */
export function createProgress({ isTerminal, write, now, createBar }: ProgressOutput = PROCESS): Progress {
  const interval = isTerminal ? BAR_INTERVAL : LINE_INTERVAL;
  let phase = '';
  let total: number | undefined;
  let done = 0;
  let bar: Bar | undefined;
  let shownSteps = 0;
  let phaseStart = now();
  let shown = now() + SHORT - interval;

  const show = () => {
    const time = now();
    if (phase === '' || time - shown < interval) return;
    shown = time;
    const message = describeProgress(phase, done, total, time - phaseStart);
    if (!isTerminal) {
      write(message);
      return;
    }
    if (bar === undefined) {
      bar = createBar(total ?? 1);
      bar.start(message);
    }
    bar.advance(done - shownSteps, message);
    shownSteps = done;
  };
  const clear = () => {
    bar?.clear();
    bar = undefined;
    shownSteps = 0;
  };
  return {
    begin(nextPhase, nextTotal) {
      clear();
      phase = nextPhase;
      total = nextTotal;
      done = 0;
      phaseStart = now();
      show();
    },
    step(steps = 1) {
      done += steps;
      show();
    },
    end() {
      clear();
      phase = '';
    },
  };
}

/** The part of the steps that must be done before the time for the others is estimated: the first ones are slow. */
const ESTIMATED_AFTER = 0.05;

/** `Pages: 1,234 of about 4,000, about 30 s left`. The steps that are left take as long as those that are done. */
function describeProgress(phase: string, done: number, total: number | undefined, elapsed: number): string {
  const count = `${phase}: ${formatNumber(done)}`;
  if (total === undefined) return done === 0 ? phase : count;
  const counts = `${count} of about ${formatNumber(Math.max(done, total))}`;
  if (done < total * ESTIMATED_AFTER) return counts;
  const left = (elapsed / done) * Math.max(0, total - done);
  return `${counts}, about ${formatDuration(left)} left`;
}

/** A duration: `4.2 s`, `30 s`, `12 min`. @param duration in milliseconds */
export function formatDuration(duration: number): string {
  const seconds = duration / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
