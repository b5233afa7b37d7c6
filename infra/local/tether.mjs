// Runs a program that must not outlive whoever started it:  node tether.mjs [--linger=MS] PROGRAM ARGS...
//
// Standard input is the tether. A line "stop" on it ends the program at once and gracefully; the end of the input means
// that the starter is gone, even if it was killed, and ends the program after the linger (so that a store can outlive the
// worker that still has to hand back its work). The program gets a process group of its own: Ctrl+C in the terminal
// reaches the starter alone, which knows the order in which to stop.
import { spawn } from 'node:child_process';

const grace = 45_000;
const words = process.argv.slice(2);
const linger = words[0]?.startsWith('--linger=') ? Number(words.shift().slice('--linger='.length)) : 0;
const [program, ...args] = words;
if (!program) {
  console.error('usage: node tether.mjs [--linger=MS] PROGRAM ARGS...');
  process.exit(2);
}

const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true, windowsHide: true });
child.on('error', (error) => {
  console.error(`${program} cannot be started: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(signal ? 128 : code));

let stopping = false;
function stop() {
  if (stopping) {
    return;
  }

  stopping = true;
  child.kill('SIGTERM');
  setTimeout(() => {
    child.kill('SIGKILL');
    process.exit(137);
  }, grace).unref();
}

let heard = '';
process.stdin.on('data', (text) => {
  heard = (heard + text).slice(-64);
  if (heard.includes('stop\n')) {
    stop();
  }
});
process.stdin.on('close', () => setTimeout(stop, linger));
process.stdin.on('error', () => setTimeout(stop, linger));
process.on('SIGTERM', stop);
process.on('SIGINT', () => {});
if (process.platform !== 'win32') {
  process.on('SIGHUP', () => {});
}
// Output to a starter that is gone breaks; the program still ends in order.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
