const pauseMs = 50;

/**
 * Tries until the check no longer throws, so that a test waits for what it sees and not for a time.
 *
 * @param limitMs how long to try, in milliseconds
 * @returns what the check returned
 * @throws the last error of the check
 */
export async function eventually<T>(check: () => T | Promise<T>, limitMs = 5000): Promise<T> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
