import { type LevelWithSilent, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

/** Logs to standard output: one JSON object per line, or formatted text if it is a terminal. */
export function createLogger(level: LevelWithSilent): Logger {
  const settings = { level, base: null };
  if (!process.stdout.isTTY) return pino(settings);
  return pino(settings, pretty({ colorize: true, singleLine: true, translateTime: 'SYS:HH:MM:ss.l' }));
}
