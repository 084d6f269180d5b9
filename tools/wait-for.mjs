// node wait-for.mjs URL SECONDS [PID]: exits 0 as soon as URL answers 200, 1 after SECONDS, 2 as soon as process PID is gone.
const [url, seconds, pid] = process.argv.slice(2);
const end = Date.now() + Number(seconds) * 1000;

function gone() {
  try {
    return pid !== undefined && !process.kill(Number(pid), 0);
  } catch {
    return true;
  }
}

while (Date.now() < end) {
  if (gone()) process.exit(2);
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) });
    if (answer.ok) process.exit(0);
  } catch {
    // not listening yet
  }
  await new Promise(resolve => setTimeout(resolve, 200));
}
process.exit(1);
