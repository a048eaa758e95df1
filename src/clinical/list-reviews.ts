import { CONDITION_MASS_REVIEW } from '#codes/condition-mass.ts'
import { CONDITIONS_SPANISH_REVIEW } from '#codes/condition-words.ts'
import { CONDITIONS_REVIEW } from '#codes/conditions.ts'
import { MULTIPLIERS_REVIEW } from '#codes/discipline-multiplier.ts'
import { DISCIPLINES_SPANISH_REVIEW } from '#codes/discipline-words.ts'
import { DISCIPLINES_REVIEW } from '#codes/disciplines.ts'
import { EDITION_BOUNDS_REVIEW } from '#codes/edition-bounds.ts'
import { LISTING_RULES_REVIEW } from '#codes/listing-rules.ts'
import { NEED_WORDS_REVIEW } from '#codes/need-words.ts'
import { ORGANISATION_TAXONOMIES_REVIEW } from '#codes/organisation-taxonomies.ts'
import { PRACTICE_STYLES_REVIEW } from '#codes/practice-styles.ts'
import { PROCEDURE_GROUPS_REVIEW } from '#codes/procedure-groups.ts'
import type { Review } from '#codes/review.ts'
import { SERVICE_CLASSES_REVIEW } from '#codes/service-class.ts'
import { SPANISH_REVIEW } from '#codes/spanish/names.ts'
import { SPECIALTIES_REVIEW } from '#codes/specialties.ts'
import { TAXONOMIES_REVIEW } from '#codes/taxonomies.ts'
import { TAXONOMY_TEXTS_REVIEW } from '#codes/taxonomy-text.ts'
import { TEAM_ROLES_REVIEW } from '#codes/team-roles.ts'
import { BODY_REGIONS_REVIEW } from './check/body-regions.ts'
import { PHQ4_REVIEW } from './check/phq4.ts'
import { SCREEN_STEPS_REVIEW } from './check/screen-steps.ts'
import { STORY_STEPS_REVIEW } from './check/story-steps.ts'
import { PATHWAYS_REVIEW } from './pathway-rows.ts'
import { RECOMMENDATION_HOLDS_REVIEW } from './recommendation/hold-recommendations.ts'
import { REFERRAL_CLOCKS_REVIEW } from './referral/referral-clocks.ts'
import { REFERRAL_WORDS_REVIEW } from './referral/referral-words.ts'
import { FLAG_ITEMS_REVIEW } from './screen/flag-items.ts'
import { FLAG_ROWS_REVIEW } from './screen/flag-rows.ts'
import { INFLAMMATION_REVIEW } from './screen/inflammation.ts'
import { VISIT_QUESTIONS_REVIEW } from './visit/visit-questions.ts'

/** Every reviewed list that drives a figure or a message, for the methods page. */
export function listReviews(): readonly Review[] {
  return [
    DISCIPLINES_REVIEW,
    DISCIPLINES_SPANISH_REVIEW,
    NEED_WORDS_REVIEW,
    SPANISH_REVIEW,
    TAXONOMIES_REVIEW,
    TAXONOMY_TEXTS_REVIEW,
    ORGANISATION_TAXONOMIES_REVIEW,
    SPECIALTIES_REVIEW,
    LISTING_RULES_REVIEW,
    TEAM_ROLES_REVIEW,
    EDITION_BOUNDS_REVIEW,
    PROCEDURE_GROUPS_REVIEW,
    SERVICE_CLASSES_REVIEW,
    MULTIPLIERS_REVIEW,
    CONDITION_MASS_REVIEW,
    CONDITIONS_REVIEW,
    CONDITIONS_SPANISH_REVIEW,
    PRACTICE_STYLES_REVIEW,
    FLAG_ITEMS_REVIEW,
    FLAG_ROWS_REVIEW,
    INFLAMMATION_REVIEW,
    SCREEN_STEPS_REVIEW,
    BODY_REGIONS_REVIEW,
    STORY_STEPS_REVIEW,
    PHQ4_REVIEW,
    PATHWAYS_REVIEW,
    VISIT_QUESTIONS_REVIEW,
    REFERRAL_CLOCKS_REVIEW,
    REFERRAL_WORDS_REVIEW,
    RECOMMENDATION_HOLDS_REVIEW,
  ]
}
