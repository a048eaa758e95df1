import { reviewOf } from './review.ts'

export const PRACTICE_STYLES_REVIEW = reviewOf('What a practice mostly does', 'measures.md 2b')

/** Kinds of spine care, by patterns of group ids; described with peers' distribution, never scored. */
export const PRACTICE_STYLES = {
  conservative: ['cmt', 'omt', 'acu', 'needle.dry', 'pt.*', 'beh.*'],
  injection: ['inj.*', 'abl.*', 'si.inject', 'si.ablate', 'adhesiolysis', 'disc.diag'],
  decompression: ['sx.decomp.*', 'sx.interspinous'],
  fusion: ['sx.fusion.*', 'sx.deformity', 'si.fuse', 'sx.disc-repl'],
  implant: ['scs', 'pump'],
  fracture: ['aug.*', 'sx.fracture'],
} as const satisfies Record<string, readonly string[]>
