/** A utility that rises in a straight line to 1 at the cap and stays there; a cap of 0 is reached by everyone. */
export function riseTo(cap: number, value: number): number {
  return cap > 0 ? Math.min(1, value / cap) : 1
}
