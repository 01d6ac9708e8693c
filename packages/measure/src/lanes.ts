/** Does all work, in so many lanes at once; each lane takes the next piece when it is free. A fault is thrown when all lanes stand. */
export async function inLanes(lanes: number, work: readonly (() => Promise<void>)[]): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < work.length; i = next++) await work[i]?.();
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const fault = ended.find((end) => end.status === "rejected");
  if (fault) throw fault.reason;
}
