import { z } from 'zod'
import { CONDITION_IDS } from '#domain/condition.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Language } from '#domain/words.ts'

/** GRADE's four levels of certainty, and two for what no study can grade: what experts agree on, and what an official record says. */
export const GRADES = ['high', 'moderate', 'low', 'very-low', 'expert-agreement', 'official-record'] as const

/** Where a person stands when an article helps: at the check, at results, before a visit, at a decision, in treatment. */
export const STAGES = ['warning-signs', 'choosing', 'preparing', 'deciding', 'in-care'] as const
export type Stage = (typeof STAGES)[number]

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')

const claim = z.strictObject({
  id: slug,
  text: z.string().min(1),
  grade: z.enum(GRADES),
  /** Who graded: the source itself, or we, reading it. */
  gradedBy: z.enum(['source', 'us']),
  /** Ids of sources.yaml. */
  citations: z.array(slug).min(1),
})

/** What stands above an article between two lines of three hyphens. Days are ISO 8601. */
export const frontMatter = z.strictObject({
  title: z.string().min(1).max(70),
  summary: z.string().min(1).max(200),
  reviewed: z.iso.date(),
  reviewBy: z.iso.date(),
  reviewer: z.string().min(1),
  /** None: the article is for every condition. */
  conditions: z.array(z.enum(CONDITION_IDS)),
  stages: z.array(z.enum(STAGES)).min(1),
  quality: z.enum([...QUALITY_IDS, 'none']),
  related: z.array(slug).min(1),
  claims: z.array(claim).min(1),
})

export const source = z.strictObject({
  id: slug,
  authors: z.string().min(1),
  title: z.string().min(1),
  /** The journal, or who issued it. */
  publisher: z.string().min(1),
  year: z.int().min(1900).max(2100),
  /** An address elsewhere, or our own page on the method for rules of our own. */
  url: z.union([z.url({ protocol: /^https$/ }), z.literal('/method')]),
})

export type Claim = z.infer<typeof claim>
export type Source = z.infer<typeof source>

export interface Heading {
  /** The anchor within the page. */
  id: string
  text: string
}

export interface Article extends z.infer<typeof frontMatter> {
  slug: string
  language: Language
  /** In the order in which the text makes them: the first is note 1. */
  claims: Claim[]
  /** Those that its claims cite, in the order of the notes. */
  sources: Source[]
  /** Markdown, as written. */
  body: string
  /** Safe to put into a page: made by us from Markdown without HTML. */
  html: string
  headings: Heading[]
  wordCount: number
}
