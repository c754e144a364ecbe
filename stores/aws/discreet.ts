/**
 * Waits for a reply of a service that is told names and addresses. Its errors repeat them in their messages, and errors
 * are logged: only the error's name is kept.
 */
export async function discreet<T>(service: string, reply: Promise<T>): Promise<T> {
  try {
    return await reply;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'Error';
    throw Object.assign(new Error(`${service} refused: ${name}.`), { name });
  }
}
