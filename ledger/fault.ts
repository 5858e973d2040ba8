/**
 * What is written down about a fault of ours: its kind, its code and where it happened. Never its message, which may hold
 * names or figures.
 */
export function logFault(where: string, error: unknown): void {
  const fault = error instanceof Error ? error : new Error('something else was thrown');
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  console.error([`${where}: ${fault.name}${code}`, ...frames].join('\n'));
}
