import { type LevelWithSilent, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

/** Logs go to standard output: one JSON object a line, or for reading where that is a terminal. */
export function createLogger(level: LevelWithSilent): Logger {
  const settings = { level, base: null };
  if (!process.stdout.isTTY) return pino(settings);
  return pino(settings, pretty({ colorize: true, singleLine: true, translateTime: 'SYS:HH:MM:ss.l' }));
}
