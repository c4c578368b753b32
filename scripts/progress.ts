/** How far a long command is. `update` may be called as often as one likes. */
export interface Progress {
  /** @param done rows so far */
  update(done: number): void;
  end(): void;
}

const redrawMs = 100;
const plainLineMs = 5_000;
const barWidth = 24;

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return "–";
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function line(label: string, done: number, total: number | null, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const speed = `${done.toLocaleString("en")}${total ? ` / ${total.toLocaleString("en")}` : ""} rows, ${Math.round(rate).toLocaleString("en")}/s`;
  if (!total) return `${label}  ${speed}, ${duration(seconds)}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * barWidth);
  const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
  const left = done >= total ? duration(seconds) : `${duration((total - done) / rate)} left`;
  return `${label}  ${bar} ${Math.floor(share * 100)} %  ${speed}, ${left}`;
}

/**
 * Shows progress on standard error: a bar that redraws itself on a terminal, a line every five seconds elsewhere.
 * Under `npm start` the figures go to the parent process, which draws them among its own steps.
 * @param total rows expected; null when unknown
 */
export function showProgress(label: string, total: number | null): Progress {
  const startedMs = performance.now();
  const terminal = process.stderr.isTTY === true;
  let done = 0;
  let drawnMs = 0;
  function draw(last: boolean) {
    drawnMs = performance.now();
    const text = line(label, done, total, (drawnMs - startedMs) / 1000);
    if (process.send) process.send({ type: "progress", label, done, total, text });
    else if (terminal) process.stderr.write(`\r\u001b[2K${text}${last ? "\n" : ""}`);
    else process.stderr.write(`${text}\n`);
  }
  return {
    update(next) {
      done = next;
      if (performance.now() - drawnMs >= (terminal || process.send ? redrawMs : plainLineMs)) draw(false);
    },
    end() {
      draw(true);
    },
  };
}
