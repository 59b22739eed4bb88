let latest = 0;

/** When something is recorded, to the millisecond: later than everything that this process has recorded before. */
export function recordingTime(): Date {
  latest = Math.max(Date.now(), latest + 1);
  return new Date(latest);
}
