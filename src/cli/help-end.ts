/** What stands below `spinewise --help`: the way in, and the exit codes. */
export const HELP_END = `
Begin here:
  spinewise start                            the demo: a fictional state, served
  spinewise find --near 02903                who is near, and why
  spinewise data list                        which public files are understood
  spinewise build --data DIR --edition FILE  an edition from your own files

Exit codes: 0 done · 1 our fault, or a line that was not understood
  2 a flag or value · 3 input data · 4 the edition · 5 not found · 6 the machine
  7 a new edition is held

Spinewise informs. It does not diagnose and never says to start, stop or change
a treatment. New trouble passing urine, numbness between the legs, or weakness
in both legs: call 911 or go to an emergency department now.`
